package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who gets a place. */
@Timeout(30)
class PlacesTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(50);

  private final Places places = new Places(new Places.Sizes(4, 2, 3));

  @Test
  void oneHolderHasNoMoreThanAShare() {
    assertThat(takes("mallory")).isTrue();
    assertThat(takes("mallory")).isTrue();

    assertThat(takes("mallory")).isFalse();
    assertThat(takes("anna")).isTrue();
  }

  @Test
  void theServersOwnRequestsMayHaveAllPlaces() {
    for (int place = 0; place < 4; place++) {
      assertThat(places.take(Optional.empty(), SHORT)).isTrue();
    }

    assertThat(places.take(Optional.empty(), SHORT)).isFalse();
  }

  @Test
  void aPlaceThatIsGivenBackIsFreeAgain() {
    takes("anna");
    takes("anna");

    places.free(Optional.of("anna"));

    assertThat(takes("anna")).isTrue();
  }

  @Test
  void aFreePlaceGoesToTheHolderWithFewest() {
    takes("mallory");
    takes("trudy");
    takes("oscar");
    takes("oscar");
    CompletableFuture<Boolean> mallory = waits("mallory");
    CompletableFuture<Boolean> anna = waits("anna");

    places.free(Optional.of("oscar"));

    assertThat(anna.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
    assertThat(mallory).isNotDone();
    places.free(Optional.of("trudy"));
    assertThat(mallory.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
  }

  @Test
  void aFullQueueTurnsTheLastOfTheLongestPartAway() {
    for (int place = 0; place < 4; place++) {
      places.take(Optional.empty(), SHORT);
    }
    CompletableFuture<Boolean> first = waits("mallory");
    CompletableFuture<Boolean> second = waits("mallory");
    CompletableFuture<Boolean> last = waits("mallory");

    CompletableFuture<Boolean> anna = waits("anna");

    assertThat(last.orTimeout(10, TimeUnit.SECONDS).join()).isFalse();
    assertThat(takes("mallory")).isFalse();
    places.free(Optional.empty());
    assertThat(first.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
    places.free(Optional.empty());
    assertThat(anna.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
    assertThat(second).isNotDone();
  }

  @Test
  void anInterruptedRequestWaitsNoLonger() {
    takes("anna");
    takes("anna");
    Thread.currentThread().interrupt();

    assertThat(places.take(Optional.of("anna"), LONG)).isFalse();

    assertThat(Thread.interrupted()).isTrue();
  }

  private boolean takes(String holder) {
    return places.take(Optional.of(holder), SHORT);
  }

  /** Begins to wait, and is waiting when this returns. */
  private CompletableFuture<Boolean> waits(String holder) {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    Thread thread =
        new Thread(() -> answer.complete(places.take(Optional.of(holder), LONG)), "waiting");
    thread.setDaemon(true);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING && !answer.isDone()) {
      Thread.onSpinWait();
    }
    return answer;
  }
}
