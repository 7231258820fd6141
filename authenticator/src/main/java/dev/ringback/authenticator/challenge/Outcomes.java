package dev.ringback.authenticator.challenge;

import java.util.List;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * How challenges ended. The first end counts, and no other takes its place:
 *
 * <ul>
 *   <li>{@code …:settled:{handle}} put if absent by whoever ends the waiting: exactly one does
 *   <li>{@code …:ended:{handle}:{state}} how it ended, put by that one
 * </ul>
 *
 * <p>The end is part of a key and not a note, because the store holds a {@code put} back until the
 * request is over, and a {@code putIfAbsent} not: a person who says "I have called" while the
 * webhook is still being answered must find the end, and not only that there is one.
 */
final class Outcomes {

  private static final List<ChallengeState> ENDS =
      List.of(ChallengeState.VERIFIED, ChallengeState.CANCELLED, ChallengeState.EXPIRED);

  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;

  Outcomes(SingleUseObjectProvider store, ChallengeKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** The final state that somebody gave the challenge; empty while nobody has. */
  Optional<ChallengeState> stateOf(Challenge challenge) {
    if (!store.contains(settled(challenge))) {
      return Optional.empty();
    }
    return ENDS.stream().filter(state -> store.contains(ended(challenge, state))).findFirst();
  }

  /**
   * Ends the challenge, unless it has ended.
   *
   * @param lifespan seconds
   * @return whether this ended it
   */
  boolean settle(Challenge challenge, ChallengeState state, long lifespan) {
    return store.putIfAbsent(settled(challenge), lifespan)
        && store.putIfAbsent(ended(challenge, state), lifespan);
  }

  private String settled(Challenge challenge) {
    return keys.of("settled", challenge.handle());
  }

  private String ended(Challenge challenge, ChallengeState state) {
    return keys.of("ended", challenge.handle(), state.name());
  }
}
