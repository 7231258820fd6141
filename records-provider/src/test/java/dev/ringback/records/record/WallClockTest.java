package dev.ringback.records.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {

  private static final WallClock BERLIN = new WallClock(ZoneId.of("Europe/Berlin"));

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22 16:00:00", " 2026-11-22 16:00:00 ", "\t2026-11-22 16:00:00"})
  void blanksAroundATimeAreOverlooked(String written) {
    assertThat(WallClock.read(written)).contains(LocalDateTime.parse("2026-11-22T16:00:00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd hh:mm:ss",
        "2026-11-22",
        "2026-11-22T16:00:00",
        "2026-11-22 16:00",
        "2026-11-22 24:00:00",
        "2026-02-29 12:00:00",
        "2026-11-22 16:00:00Z",
        "22.11.2026 16:00:00",
        "+999999999-12-31 23:59:59",
        "-0001-01-01 00:00:00"
      })
  void nothingElseIsATime(String written) {
    assertThat(WallClock.read(written)).isEmpty();
  }

  /** Summer time ends at 01:00 UTC: 02:00 to 02:59 comes twice. It begins so: 02:00 never comes. */
  @ParameterizedTest
  @CsvSource({
    "2026-07-01T12:00:00, 2026-07-01T10:00:00Z, 2026-07-01T10:00:01Z",
    "2026-12-01T12:00:00, 2026-12-01T11:00:00Z, 2026-12-01T11:00:01Z",
    "2026-10-25T01:59:59, 2026-10-24T23:59:59Z, 2026-10-25T00:00:00Z",
    "2026-10-25T02:30:00, 2026-10-25T00:30:00Z, 2026-10-25T01:30:01Z",
    "2026-10-25T02:59:59, 2026-10-25T00:59:59Z, 2026-10-25T02:00:00Z",
    "2026-10-25T03:00:00, 2026-10-25T02:00:00Z, 2026-10-25T02:00:01Z",
    "2026-03-29T01:59:59, 2026-03-29T00:59:59Z, 2026-03-29T01:00:00Z",
    "2026-03-29T02:30:00, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
    "2026-03-29T03:00:00, 2026-03-29T01:00:00Z, 2026-03-29T01:00:01Z"
  })
  void aPeriodHasEverySecondThatTheClockShowsInIt(
      LocalDateTime shown, Instant first, Instant after) {
    assertThat(BERLIN.first(shown)).isEqualTo(first);
    assertThat(BERLIN.after(shown)).isEqualTo(after);
  }

  @Test
  void aTimeIsWrittenAsTheClockShowsIt() {
    assertThat(BERLIN.write(Instant.parse("2026-10-25T00:30:00.999Z")))
        .isEqualTo(BERLIN.write(Instant.parse("2026-10-25T01:30:00Z")))
        .isEqualTo("2026-10-25 02:30:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-24T23:59:59Z, 2026-10-25T01:59:59, 2026-10-25T01:59:59",
    "2026-10-25T00:00:00Z, 2026-10-25T01:59:59, 2026-10-25T03:00:00",
    "2026-10-25T01:59:59Z, 2026-10-25T01:59:59, 2026-10-25T03:00:00",
    "2026-10-25T02:00:00Z, 2026-10-25T03:00:00, 2026-10-25T03:00:00",
    "2026-03-29T01:00:00Z, 2026-03-29T03:00:00, 2026-03-29T03:00:00"
  })
  void theEdgesOfAPeriodAreMovedOutOfAnHourThatIsShownTwice(
      Instant time, LocalDateTime until, LocalDateTime from) {
    assertThat(BERLIN.onceUntil(time)).isEqualTo(until);
    assertThat(BERLIN.onceFrom(time)).isEqualTo(from);
  }
}
