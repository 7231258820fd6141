package dev.ringback.authenticator.gateway;

import dev.ringback.authenticator.store.RealmStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is remembered of numbers that a gateway reported and that cannot be read: one of them, so
 * that an administrator sees how they are written. All nodes together remember it once an hour.
 */
public final class UnreadableNumbers {

  private static final Duration TOLD_AGAIN = Duration.ofHours(1);
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private static final String FIELD = "field";
  private static final String SHAPE = "shape";
  private static final String TIME = "time";

  /**
   * One of them.
   *
   * @param at when it was reported
   */
  public record Sample(Reception.UnreadableNumber number, Instant at) {}

  private final RealmStore store;
  private final String prefix;

  public UnreadableNumbers(RealmStore store, String realmId) {
    this.store = store;
    this.prefix = "ringback:" + realmId + ":unreadable-number:";
  }

  /** Whether it is the first of this gateway and field in an hour, and so to be told. */
  public boolean isNews(String gatewayId, Reception.UnreadableNumber number, Instant now) {
    String told = prefix + gatewayId + ":" + number.field();
    if (!store.putIfAbsent(told, TOLD_AGAIN.toSeconds())) {
      return false;
    }
    store.put(
        prefix + gatewayId,
        REMEMBERED.toSeconds(),
        Map.of(FIELD, number.field(), SHAPE, number.shape(), TIME, now.toString()));
    return true;
  }

  /** The last that was told within a day. */
  public Optional<Sample> lastOf(String gatewayId) {
    return Optional.ofNullable(store.get(prefix + gatewayId))
        .map(
            notes ->
                new Sample(
                    new Reception.UnreadableNumber(notes.get(FIELD), notes.get(SHAPE)),
                    Instant.parse(notes.get(TIME))));
  }
}
