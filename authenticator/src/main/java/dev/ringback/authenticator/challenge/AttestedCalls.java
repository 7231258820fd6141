package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.telephony.Attestation;
import java.util.stream.Stream;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * How far networks vouched for the calls that verified a challenge: {@code
 * …:attested:{handle}:{attestation}}, put if absent. The attestation is part of the key for the
 * reason that {@link Outcomes} gives.
 */
final class AttestedCalls {

  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;

  AttestedCalls(SingleUseObjectProvider store, ChallengeKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /**
   * Remembers it of a call that is about to verify the challenge.
   *
   * @param lifespan seconds
   */
  void remember(Challenge challenge, CallReport report, long lifespan) {
    if (report.caller() instanceof Caller.Shown shown && shown.attestation() != Attestation.NONE) {
      store.putIfAbsent(key(challenge, shown.attestation()), lifespan);
    }
  }

  /** None, too, if the gateway says nothing of networks. */
  Attestation of(Challenge challenge) {
    return Stream.of(Attestation.A, Attestation.B, Attestation.C)
        .filter(attestation -> store.contains(key(challenge, attestation)))
        .findFirst()
        .orElse(Attestation.NONE);
  }

  private String key(Challenge challenge, Attestation attestation) {
    return keys.of("attested", challenge.handle(), attestation.name());
  }
}
