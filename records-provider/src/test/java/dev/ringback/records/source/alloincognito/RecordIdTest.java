package dev.ringback.records.source.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.record.CallRecord;
import dev.ringback.records.source.alloincognito.api.Call;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordIdTest {

  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
  private static final RecordId IDS = new RecordId("component");

  @Test
  void anIdSaysWhenTheCallBegan() {
    String id = IDS.of(call("B-1/ü", Call.IN), START);

    assertThat(CallRecord.isId(id)).isTrue();
    assertThat(IDS.start(id)).contains(START);
  }

  @Test
  void everyCallHasAnIdOfItsOwnAndKeepsIt() {
    assertThat(IDS.of(call("1", Call.IN), START))
        .isEqualTo(IDS.of(call("1", Call.IN), START))
        .isNotEqualTo(IDS.of(call("2", Call.IN), START))
        .isNotEqualTo(IDS.of(call("1", Call.OUT), START));
  }

  @Test
  void anotherSourceIsNotAskedForIt() {
    assertThat(new RecordId("another").start(IDS.of(call("1", Call.IN), START))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "allo", "0c9f6f1c2d3e4f50617283940a1b2c3d", "alloxxxxxxxx"})
  void whatIsNoIdOfThisKindHasNoStart(String text) {
    assertThat(IDS.start(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3afff44180", "ffffffffff"})
  void aTimeThatTheVendorCannotWriteIsNoStart(String second) {
    String id = IDS.of(call("1", Call.IN), START);

    assertThat(IDS.start(id.substring(0, 12) + second + id.substring(22))).isEmpty();
  }

  private static Call call(String id, int direction) {
    return new Call(id, "2026-11-22 15:00:00", "79161234567", "74951234567", direction, 42, null);
  }
}
