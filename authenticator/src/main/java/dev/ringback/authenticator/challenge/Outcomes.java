package dev.ringback.authenticator.challenge;

import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * How challenges ended. The first end counts, and no other takes its place:
 *
 * <ul>
 *   <li>{@code …:settled:{handle}} put if absent by whoever ends the waiting: exactly one does
 *   <li>{@code …:outcome:{handle}} how it ended, and why if it failed; written by that one
 * </ul>
 */
final class Outcomes {

  private static final String STATE = "state";
  private static final String REASON = "reason";

  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;

  Outcomes(SingleUseObjectProvider store, ChallengeKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** The final state that somebody gave the challenge; empty while nobody has. */
  Optional<ChallengeState> stateOf(Challenge challenge) {
    return note(challenge, STATE).map(ChallengeState::valueOf);
  }

  /** Empty unless the challenge failed. */
  Optional<FailureReason> failureOf(Challenge challenge) {
    return note(challenge, REASON).map(FailureReason::valueOf);
  }

  /**
   * Ends the challenge, unless it has ended.
   *
   * @param lifespan seconds
   * @return whether this ended it
   */
  boolean settle(Challenge challenge, ChallengeState state, long lifespan) {
    return settle(challenge, Map.of(STATE, state.name()), lifespan);
  }

  /**
   * Fails the challenge, unless it has ended.
   *
   * @param lifespan seconds
   * @return whether this ended it
   */
  boolean fail(Challenge challenge, FailureReason reason, long lifespan) {
    return settle(
        challenge, Map.of(STATE, ChallengeState.FAILED.name(), REASON, reason.name()), lifespan);
  }

  private boolean settle(Challenge challenge, Map<String, String> outcome, long lifespan) {
    boolean first = store.putIfAbsent(keys.of("settled", challenge.handle()), lifespan);
    if (first) {
      store.put(keys.of("outcome", challenge.handle()), lifespan, outcome);
    }
    return first;
  }

  private Optional<String> note(Challenge challenge, String name) {
    return Optional.ofNullable(store.get(keys.of("outcome", challenge.handle())))
        .map(notes -> notes.get(name));
  }
}
