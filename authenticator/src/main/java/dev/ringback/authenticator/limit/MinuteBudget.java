package dev.ringback.authenticator.resource;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How many events strangers may cause. Each is a row in the database, and whoever cannot sign can
 * still send. Counted by gateway and node, in memory: a refusal must touch no shared state.
 */
final class EventBudget {

  private static final int MOST_A_MINUTE = 60;

  private record Spent(long minute, int events) {

    Spent oneMore(long now) {
      return minute == now ? new Spent(minute, events + 1) : new Spent(now, 1);
    }
  }

  private final ConcurrentMap<String, Spent> byGateway = new ConcurrentHashMap<>();

  /**
   * Whether there may be another event.
   *
   * @param gateway component id of a gateway that exists: there are never more of them in here
   */
  boolean allows(String gateway, Instant now) {
    long minute = now.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
    Spent spent =
        byGateway.merge(gateway, new Spent(minute, 1), (before, first) -> before.oneMore(minute));
    return spent.events() <= MOST_A_MINUTE;
  }
}
