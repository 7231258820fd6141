package dev.ringback.records.source.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

  @Test
  void theFirstPartIsAFewHours() {
    Window window = Window.endOf(LONG_AGO, NOON, NOON);

    assertThat(window.from()).isEqualTo(NOON.minus(Duration.ofHours(3)));
    assertThat(window.lastSecond()).isEqualTo(NOON.minusSeconds(1));
  }

  @Test
  void whatIsStillToComeBelongsToTheFirstPart() {
    Window window = Window.endOf(LONG_AGO, NOON.plus(Duration.ofDays(1)), NOON);

    assertThat(window.from()).isEqualTo(NOON.minus(Duration.ofHours(3)));
    assertThat(window.until()).isEqualTo(NOON.plus(Duration.ofDays(1)));
  }

  @Test
  void aQuarterOfACenturyWithoutCallsIsLookedThroughInAFewParts() {
    long parts =
        Stream.iterate(
                Window.endOf(LONG_AGO, NOON, NOON),
                window -> !window.isEmpty(),
                window -> window.before(0))
            .count();

    assertThat(parts).isLessThan(8);
  }

  @Test
  void partsFollowEachOtherWithoutAGap() {
    Window first = Window.endOf(LONG_AGO, NOON, NOON);
    Window second = first.before(499);

    assertThat(second.until()).isEqualTo(first.from());
    assertThat(second.from()).isEqualTo(first.from().minus(Duration.ofDays(1)));
  }

  @Test
  void manyCallsKeepPartsAsTheyAre() {
    assertThat(Window.endOf(LONG_AGO, NOON, NOON).before(500).length())
        .isEqualTo(Duration.ofHours(3));
  }

  @Test
  void aPeriodIsNotExceeded() {
    Window window = Window.endOf(NOON.minusSeconds(10), NOON, NOON);

    assertThat(window.from()).isEqualTo(NOON.minusSeconds(10));
    assertThat(window.before(0).isEmpty()).isTrue();
  }

  @Test
  void aPartIsNeverShortenedToWhatItIsAnyway() {
    Window rest = Window.endOf(NOON.minusSeconds(80), NOON, NOON);

    assertThat(rest.shorter()).map(Window::from).contains(NOON.minusSeconds(10));
    assertThat(Window.endOf(NOON.minusSeconds(1), NOON, NOON).shorter()).isEmpty();
  }

  @Test
  void aPartWithTooManyCallsBecomesShorterUntilItIsOneSecond() {
    Optional<Window> shortest =
        Stream.iterate(
                Optional.of(Window.endOf(LONG_AGO, NOON, NOON)),
                Optional::isPresent,
                window -> window.flatMap(Window::shorter))
            .flatMap(Optional::stream)
            .reduce((longer, shorter) -> shorter);

    assertThat(shortest).map(Window::length).contains(Duration.ofSeconds(1));
    assertThat(shortest).map(Window::from).contains(NOON.minusSeconds(1));
  }
}
