package dev.ringback.records.source.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.WallClock;
import dev.ringback.records.source.alloincognito.api.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallReaderTest {

  private static final Party LINE = new Party("+74951234567");
  private static final RecordId IDS = new RecordId("component");
  private static final CallReader READER =
      new CallReader("office", IDS, new WallClock(ZoneId.of("Europe/Moscow")), Set.of(LINE));

  @Test
  void aCallToTheLineIsARecordOfTheLine() {
    Call call =
        new Call("1", " 2026-11-22 15:00:00 ", "89161234567", "74951234567", Call.IN, 42, "file");

    assertThat(READER.read(call))
        .contains(
            new CallRecord(
                IDS.of(call, Instant.parse("2026-11-22T12:00:00Z")),
                "office",
                LINE,
                new Party("+79161234567"),
                LINE,
                Direction.IN,
                Instant.parse("2026-11-22T12:00:00Z"),
                Duration.ofSeconds(42),
                true));
  }

  @Test
  void aCallFromTheLineGoesOut() {
    Call call = new Call("1", "2026-11-22 15:00:00", "4951234567", "112", Call.OUT, 0, " ");

    assertThat(READER.read(call))
        .hasValueSatisfying(
            record -> {
              assertThat(record.direction()).isEqualTo(Direction.OUT);
              assertThat(record.line()).isEqualTo(LINE);
              assertThat(record.to()).isEqualTo(new Party("112"));
              assertThat(record.recorded()).isFalse();
            });
  }

  @Test
  void aCallerThatWithheldItsNumberIsNobody() {
    Call call = new Call("1", "2026-11-22 15:00:00", null, "74951234567", Call.IN, 1, null);

    assertThat(READER.read(call)).map(CallRecord::from).contains(new Party(""));
  }

  @Test
  void aCallOfNoLineIsNobodys() {
    Call call = new Call("1", "2026-11-22 15:00:00", "79161234567", "112", Call.OUT, 1, null);

    assertThat(READER.read(call)).isEmpty();
  }
}
