package dev.ringback.authenticator.challenge;

import java.time.Duration;
import java.util.Optional;

/** Is told what becomes of challenges, each thing once in the whole cluster. */
public interface ChallengeObserver {

  /** Watches nothing. */
  ChallengeObserver NOBODY =
      new ChallengeObserver() {
        @Override
        public void opened(Challenge challenge) {}

        @Override
        public void ended(
            Challenge challenge,
            ChallengeState state,
            Optional<FailureReason> reason,
            Duration after) {}
      };

  void opened(Challenge challenge);

  /**
   * A challenge waits no longer.
   *
   * @param reason why it failed, if it did
   * @param after how long it waited
   */
  void ended(
      Challenge challenge, ChallengeState state, Optional<FailureReason> reason, Duration after);

  /** Tells this observer first, and then another one. */
  default ChallengeObserver and(ChallengeObserver next) {
    ChallengeObserver first = this;
    return new ChallengeObserver() {
      @Override
      public void opened(Challenge challenge) {
        first.opened(challenge);
        next.opened(challenge);
      }

      @Override
      public void ended(
          Challenge challenge,
          ChallengeState state,
          Optional<FailureReason> reason,
          Duration after) {
        first.ended(challenge, state, reason, after);
        next.ended(challenge, state, reason, after);
      }
    };
  }
}
