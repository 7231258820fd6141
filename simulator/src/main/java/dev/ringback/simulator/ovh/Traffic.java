package dev.ringback.simulator.ovh;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What an application asked, and how often. Thread-safe; forgets the oldest requests. */
final class Traffic {

  static final int MOST_REQUESTS_KEPT = 100_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Deque<SeenRequest> requests = new ArrayDeque<>();
  private final Map<String, Deque<Instant>> lastMinute = new HashMap<>();
  private final Map<Long, Integer> handedOut = new TreeMap<>();

  Traffic(Clock clock) {
    this.clock = clock;
  }

  synchronized void seen(SeenRequest request) {
    if (requests.size() == MOST_REQUESTS_KEPT) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  synchronized List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  synchronized void handOut(long record) {
    handedOut.merge(record, 1, Integer::sum);
  }

  synchronized Map<Long, Integer> handedOut() {
    return Map.copyOf(handedOut);
  }

  /**
   * Lets a request in unless the last 60 seconds have seen enough of its key.
   *
   * @param most how many they may see; 0 for any number
   * @return how long to wait before the next attempt; empty if the request is let in
   */
  synchronized Optional<Duration> letIn(String consumerKey, int most) {
    Instant now = clock.instant();
    Deque<Instant> recent = lastMinute.computeIfAbsent(consumerKey, key -> new ArrayDeque<>());
    while (!recent.isEmpty() && !now.isBefore(recent.peekFirst().plus(MINUTE))) {
      recent.removeFirst();
    }
    if (most > 0 && recent.size() >= most) {
      return Optional.of(Duration.between(now, recent.peekFirst().plus(MINUTE)));
    }
    recent.addLast(now);
    return Optional.empty();
  }
}
