package dev.ringback.authenticator.challenge;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Which calls came for a challenge without verifying it:
 *
 * <ul>
 *   <li>{@code …:unproven:{handle}:{call}} such a call came
 *   <li>{@code …:unproven:{handle}} put if absent: one of them is enough for an event
 * </ul>
 */
final class UnprovenCalls {

  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;

  UnprovenCalls(SingleUseObjectProvider store, ChallengeKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /**
   * Remembers one.
   *
   * @param lifespan seconds
   * @return whether it is the first of this challenge, of whatever kind
   */
  boolean add(Challenge challenge, UnprovenCall call, long lifespan) {
    store.putIfAbsent(key(challenge, call), lifespan);
    return store.putIfAbsent(keys.of("unproven", challenge.handle()), lifespan);
  }

  /** The one that is worth telling the person; empty if none came. */
  Optional<UnprovenCall> of(Challenge challenge) {
    return Stream.of(UnprovenCall.values())
        .filter(call -> store.contains(key(challenge, call)))
        .findFirst();
  }

  private String key(Challenge challenge, UnprovenCall call) {
    return keys.of("unproven", challenge.handle(), call.name());
  }
}
