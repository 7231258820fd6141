package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.authenticator.phone.MaximumAge;
import dev.ringback.authenticator.phone.ProofTable;
import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks at how old the proofs of phones are, where the bound browser flow sets a maximum. */
final class ProofCheck {

  private final ProofTable proofs;
  private final MaximumAge maximumAge;

  ProofCheck(KeycloakSession session, RealmModel realm) {
    this.proofs = new ProofTable(session, realm);
    this.maximumAge = ReverseCallConfig.ofBrowserFlow(realm).maximumAge();
  }

  List<Finding> run() {
    if (!maximumAge.isSet()) {
      return List.of();
    }
    Instant oldest = maximumAge.oldest(KeycloakClock.CLOCK.instant());
    long count = proofs.countBefore(oldest);
    return Finding.warningIf(
            count > 0,
            "proofs_too_old",
            count
                + " phones of users have not called for longer than maximumAge: a call from them"
                + " logs nobody in alone, until their users have confirmed them after another"
                + " login.")
        .stream()
        .toList();
  }
}
