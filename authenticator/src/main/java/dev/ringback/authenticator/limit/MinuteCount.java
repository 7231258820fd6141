package dev.ringback.authenticator.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * How often somebody did something in the current minute of the clock: exact on any number of
 * nodes.
 *
 * <p>The times are numbered keys in Keycloak's store of single-use objects, taken from the first
 * on. The first that is not taken is found by halving: ten looks for a thousand times.
 */
public final class MinuteCount {

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final SingleUseObjectProvider store;
  private final String name;
  private final int most;
  private final InstantSource clock;

  /**
   * A count that is told from all others by its name.
   *
   * @param name beginning of every key
   * @param most how often in a minute
   */
  public MinuteCount(SingleUseObjectProvider store, String name, int most, InstantSource clock) {
    this.store = store;
    this.name = name;
    this.most = most;
    this.clock = clock;
  }

  /**
   * How things stand after one more time.
   *
   * @param isWithin whether it was within the limit; else it does not count
   * @param left how many more times there are in this minute
   * @param untilNext until the next minute begins, in whole seconds, one or more
   */
  public record Tally(boolean isWithin, int left, Duration untilNext) {}

  /** Counts one time, if it is within the limit. */
  public Tally take() {
    Instant now = clock.instant();
    long minute = now.getEpochSecond() / WINDOW.toSeconds();
    Duration untilNext = WINDOW.minusSeconds(now.getEpochSecond() % WINDOW.toSeconds());
    for (int number = firstFree(minute); number < most; number++) {
      // Somebody else may have taken it since; then it is the next one
      if (store.putIfAbsent(key(minute, number), WINDOW.toSeconds())) {
        return new Tally(true, most - number - 1, untilNext);
      }
    }
    return new Tally(false, 0, untilNext);
  }

  private int firstFree(long minute) {
    int free = most;
    int low = 0;
    while (low < free) {
      int middle = low + (free - low) / 2;
      if (store.contains(key(minute, middle))) {
        low = middle + 1;
      } else {
        free = middle;
      }
    }
    return free;
  }

  private String key(long minute, int number) {
    return name + ":" + minute + ":" + number;
  }
}
