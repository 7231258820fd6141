package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The calls that have verified a challenge: one that is reported again, whatever the time that the
 * report then tells, verifies no other. {@code …:call:{gateway}:{caller}:{dialled}:{id}} is put if
 * absent, of calls that the telephone system knows by an id.
 */
final class UsedCalls {

  /** Longer than anybody waits for a call on the same line. */
  private static final long LIFESPAN =
      Challenge.LONGEST_WAIT.plus(Challenges.GRACE).multipliedBy(2).toSeconds();

  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;

  UsedCalls(SingleUseObjectProvider store, ChallengeKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /** Uses the call, unless it was used before. */
  boolean use(Challenge challenge, CallReport report) {
    return report.id().map(id -> store.putIfAbsent(key(challenge, id), LIFESPAN)).orElse(true);
  }

  private String key(Challenge challenge, String id) {
    return keys.of(
        "call",
        challenge.gateway(),
        challenge.caller().digits(),
        challenge.line().dialled().digits(),
        id);
  }
}
