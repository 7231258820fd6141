package dev.ringback.authenticator.challenge;

import java.time.Duration;

/** Is told what becomes of challenges, each thing once in the whole cluster. */
public interface ChallengeObserver {

  /** Watches nothing. */
  ChallengeObserver NOBODY =
      new ChallengeObserver() {
        @Override
        public void opened(Challenge challenge) {}

        @Override
        public void unproven(Challenge challenge, UnprovenCall call) {}

        @Override
        public void ended(Challenge challenge, ChallengeState state, Duration after) {}
      };

  void opened(Challenge challenge);

  /** A call came that does not verify the challenge: told of the first one only. */
  void unproven(Challenge challenge, UnprovenCall call);

  /**
   * A challenge waits no longer.
   *
   * @param after how long it waited
   */
  void ended(Challenge challenge, ChallengeState state, Duration after);

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
      public void unproven(Challenge challenge, UnprovenCall call) {
        first.unproven(challenge, call);
        next.unproven(challenge, call);
      }

      @Override
      public void ended(Challenge challenge, ChallengeState state, Duration after) {
        first.ended(challenge, state, after);
        next.ended(challenge, state, after);
      }
    };
  }
}
