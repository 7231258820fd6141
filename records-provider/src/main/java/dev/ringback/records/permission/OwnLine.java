package dev.ringback.records.permission;

import dev.ringback.authenticator.phone.PhoneCredential;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.telephony.Attestation;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The line of a user's own phone. A phone logs in by showing its number; that anybody can do with
 * the main number of a company. So its calls are open only if the network has vouched for the
 * caller of the call that proved it, or the realm trusts the line.
 */
final class OwnLine {

  private OwnLine() {}

  /** The number of the line; empty if nothing opens it. */
  static Optional<PhoneNumber> of(RealmModel realm, UserModel user) {
    return PhoneNumbers.verifiedNumberOf(user)
        .filter(number -> isAttested(user, number) || TrustedLines.of(realm).include(number));
  }

  /** Whether the network vouched for the number of the last call, or knew it as a customer. */
  private static boolean isAttested(UserModel user, PhoneNumber number) {
    return PhoneCredential.proofOf(user)
        .filter(proof -> proof.number().equals(number))
        .filter(proof -> proof.attestation().atLeast(Attestation.B))
        .isPresent();
  }
}
