package dev.ringback.authenticator.setup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Looks at what accounts of call records need. Logins by phone do without all of it, so that these
 * are warnings.
 */
final class AccountCheck {

  private final RealmModel realm;

  AccountCheck(RealmModel realm) {
    this.realm = realm;
  }

  List<Finding> run() {
    return realm.getClientByClientId(RecordsClients.ACCOUNT) == null
        ? List.of(
            Finding.warning(
                "account_client_missing",
                "The realm has no client ringback-account: run the setup, or there are no accounts"
                    + " for call records here."))
        : Stream.of(client(), flow(), registration(), mail()).flatMap(Optional::stream).toList();
  }

  private Optional<Finding> client() {
    ClientModel client = realm.getClientByClientId(RecordsClients.ACCOUNT);
    return warnIf(
        !client.isEnabled()
            || !client.isPublicClient()
            || !client.isDirectAccessGrantsEnabled()
            || client.isConsentRequired(),
        "account_client_closed",
        "Nobody can log in through the client ringback-account: it must be enabled and public, with"
            + " direct access grants and without consent.");
  }

  private Optional<Finding> flow() {
    return warnIf(
        realm
            .getAuthenticationExecutionsStream(realm.getDirectGrantFlow().getId())
            .allMatch(execution -> execution.isDisabled()),
        "direct_grant_flow_empty",
        "The bound direct grant flow has no step that is on: logins for call records go through it."
            + " Bind Keycloak's own, under Authentication.");
  }

  private Optional<Finding> registration() {
    return warnIf(
        !realm.isRegistrationAllowed(),
        "registration_off",
        "User registration is off, for call records too: turn it on under Realm settings, Login, if"
            + " people are to make accounts by themselves.");
  }

  private Optional<Finding> mail() {
    return warnIf(
        realm.isRegistrationAllowed() && realm.getSmtpConfig().isEmpty(),
        "mail_server_missing",
        "The realm has no mail server: nobody who registers for call records can verify the e-mail"
            + " address, and so log in. Set one under Realm settings, Email.");
  }

  private static Optional<Finding> warnIf(boolean condition, String code, String message) {
    return condition ? Optional.of(Finding.warning(code, message)) : Optional.empty();
  }
}
