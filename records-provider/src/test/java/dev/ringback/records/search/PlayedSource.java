package dev.ringback.records.search;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.SourceFailure;
import dev.ringback.records.source.SourcePage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A source that knows what it is told, and notes how it is asked. */
final class PlayedSource implements RecordSource {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final String name;
  private final List<CallRecord> records;
  private final List<Integer> pages = new ArrayList<>();
  private int answersLeft = Integer.MAX_VALUE;

  private PlayedSource(String name, List<CallRecord> records) {
    this.name = name;
    this.records = records;
  }

  /**
   * A source with records.
   *
   * @param records each an id and the minute after noon at which the call began, such as {@code
   *     a@17}
   */
  static PlayedSource of(String name, String... records) {
    return new PlayedSource(
        name,
        Arrays.stream(records)
            .map(text -> text.split("@"))
            .map(parts -> record(name, parts[0], Integer.parseInt(parts[1])))
            .sorted(Comparator.comparing(CallRecord::position))
            .toList());
  }

  /** Lets it fall silent after so many answers. */
  PlayedSource silentAfter(int answers) {
    answersLeft = answers;
    return this;
  }

  /** How many records it has been asked for, each time. */
  List<Integer> pages() {
    return pages;
  }

  private static CallRecord record(String source, String id, int minute) {
    return new CallRecord(
        id,
        source,
        new Party("+33123456789"),
        new Party("+33123456789"),
        new Party("+79243555100"),
        Direction.OUT,
        NOON.plus(Duration.ofMinutes(minute)),
        Duration.ofSeconds(30),
        true);
  }

  @Override
  public String id() {
    return name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public SourcePage page(
      RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    pages.add(limit);
    return isSilent()
        ? new SourcePage.Unavailable(failure())
        : new SourcePage.Found(
            records.stream()
                .filter(
                    record -> after.map(end -> end.compareTo(record.position()) < 0).orElse(true))
                .limit(limit)
                .toList());
  }

  @Override
  public FoundRecord find(String id, Visibility visible) {
    if (isSilent()) {
      return new FoundRecord.Unavailable(failure());
    }
    if (id.equals("gone")) {
      return new FoundRecord.Gone();
    }
    return records.stream()
        .filter(record -> record.id().equals(id))
        .findFirst()
        .<FoundRecord>map(FoundRecord.Found::new)
        .orElseGet(FoundRecord.None::new);
  }

  @Override
  public RecordingAnswer recording(String id, Visibility visible, long firstByte) {
    return new RecordingAnswer.Absent();
  }

  private boolean isSilent() {
    return answersLeft-- <= 0;
  }

  private static SourceFailure failure() {
    return new SourceFailure("timeout", "it did not answer in time");
  }
}
