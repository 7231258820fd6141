package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.phone.PhoneProof;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What a call proves that has verified a challenge. */
public final class CallProof {

  private CallProof() {}

  /** The proof, as of now. */
  public static PhoneProof of(Challenge challenge, KeycloakSession session, RealmModel realm) {
    return PhoneProof.byCall(
        challenge.caller(),
        RealmChallenges.CLOCK.instant(),
        RealmChallenges.of(session, realm).attestationOf(challenge));
  }
}
