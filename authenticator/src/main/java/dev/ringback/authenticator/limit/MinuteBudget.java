package dev.ringback.authenticator.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * How much strangers may cause in a minute, such as events, each of which is a row in the database.
 * Counted by node, in memory: a refusal must cost nothing that is shared.
 */
public final class MinuteBudget {

  private record Spent(long minute, int times) {

    Spent oneMore(long now) {
      return minute == now ? new Spent(minute, times + 1) : new Spent(now, 1);
    }
  }

  private final int most;
  private final ConcurrentMap<String, Spent> byOwner = new ConcurrentHashMap<>();

  /**
   * A budget that nothing has been taken from.
   *
   * @param most how many times a minute, for each owner
   */
  public MinuteBudget(int most) {
    this.most = most;
  }

  /**
   * Whether there may be one more.
   *
   * @param owner id of what an administrator has made, such as a gateway: there are never more of
   *     them in here
   */
  public boolean allows(String owner, Instant now) {
    long minute = now.getEpochSecond() / Duration.ofMinutes(1).toSeconds();
    Spent spent =
        byOwner.merge(owner, new Spent(minute, 1), (before, first) -> before.oneMore(minute));
    return spent.times() <= most;
  }
}
