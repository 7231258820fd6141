package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.RequestLog;
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

/** What an application asked, and how often. Thread-safe. */
final class Traffic {

  static final int MOST_REQUESTS_KEPT = 100_000;

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Clock clock;
  private final RequestLog<SeenRequest> requests = new RequestLog<>(MOST_REQUESTS_KEPT);
  private final Map<String, Deque<Instant>> lastMinute = new HashMap<>();
  private final Map<Long, Integer> handedOut = new TreeMap<>();

  Traffic(Clock clock) {
    this.clock = clock;
  }

  void seen(SeenRequest request) {
    requests.add(request);
  }

  List<SeenRequest> requests() {
    return requests.all();
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
