package dev.ringback.telephony;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The places of one resource, shared fairly among those who hold them. Nobody holds more than a
 * share; a place that becomes free goes to the waiting holder that has fewest; and when the queue
 * is full, the last request of the holder with most requests in it has to leave.
 *
 * <p>Requests without a holder are the server's own. They are bound by the number of places only.
 */
final class Places {

  /**
   * How many there are.
   *
   * @param most places in all
   * @param share places of one holder at most
   * @param queue how many requests wait at most
   */
  record Sizes(int most, int share, int queue) {}

  private final Sizes sizes;
  private final Map<Optional<String>, Integer> held = new HashMap<>();
  private final List<Waiting> queue = new ArrayList<>();
  private int taken;

  Places(Sizes sizes) {
    this.sizes = sizes;
  }

  /**
   * Takes a place, if need be after some waiting.
   *
   * @return whether there was one in time; if so, it has to be given back
   */
  synchronized boolean take(Optional<String> holder, Duration patience) {
    Waiting own = new Waiting(holder);
    queue.add(own);
    admit();
    // Of a request that was admitted nothing is left in the queue
    if (queue.size() > sizes.queue()) {
      turnAway();
    }
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toNanos(); own.isUndecided() && left > 0; ) {
        TimeUnit.NANOSECONDS.timedWait(this, left);
        left = deadline - System.nanoTime();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    queue.remove(own);
    return own.admitted;
  }

  /** Gives a place back. */
  synchronized void free(Optional<String> holder) {
    taken--;
    held.computeIfPresent(holder, (unused, places) -> places == 1 ? null : places - 1);
    admit();
    notifyAll();
  }

  private void admit() {
    Optional<Waiting> next = next();
    while (next.isPresent()) {
      Waiting admitted = next.get();
      queue.remove(admitted);
      admitted.admitted = true;
      taken++;
      held.merge(admitted.holder, 1, Integer::sum);
      next = next();
    }
  }

  private Optional<Waiting> next() {
    return taken == sizes.most()
        ? Optional.empty()
        : queue.stream()
            .filter(waiting -> waiting.holder.isEmpty() || heldBy(waiting) < sizes.share())
            .min(comparingInt(this::heldBy));
  }

  private void turnAway() {
    Map<Optional<String>, Integer> lengths = new HashMap<>();
    queue.forEach(waiting -> lengths.merge(waiting.holder, 1, Integer::sum));
    Waiting last =
        queue.stream()
            .reduce(
                (one, later) -> lengths.get(later.holder) >= lengths.get(one.holder) ? later : one)
            .orElseThrow();
    queue.remove(last);
    last.turnedAway = true;
    notifyAll();
  }

  private int heldBy(Waiting waiting) {
    return held.getOrDefault(waiting.holder, 0);
  }

  /** A request in the queue; told from others by being itself. */
  private static final class Waiting {

    private final Optional<String> holder;
    private boolean admitted;
    private boolean turnedAway;

    Waiting(Optional<String> holder) {
      this.holder = holder;
    }

    boolean isUndecided() {
      return !admitted && !turnedAway;
    }
  }
}
