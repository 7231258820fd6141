package dev.ringback.records.recording;

import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.SourcePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** A source that has one recording, and remembers where it was asked to begin. */
public final class TapeRecorder implements RecordSource {

  private final LongFunction<RecordingAnswer> tape;
  private final List<Long> beginnings = new ArrayList<>();

  public TapeRecorder(LongFunction<RecordingAnswer> tape) {
    this.tape = tape;
  }

  List<Long> beginnings() {
    return beginnings;
  }

  @Override
  public RecordingAnswer recording(String id, Visibility visible, long firstByte) {
    beginnings.add(firstByte);
    return tape.apply(firstByte);
  }

  @Override
  public String id() {
    return "tape";
  }

  @Override
  public String name() {
    return "tape";
  }

  @Override
  public SourcePage page(
      RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    return new SourcePage.Found(List.of());
  }

  @Override
  public FoundRecord find(String id, Visibility visible) {
    return new FoundRecord.None();
  }
}
