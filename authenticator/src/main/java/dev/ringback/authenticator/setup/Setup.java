package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.pbx.federation.Federations;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Creates what a realm needs for Ringback, and changes nothing that is there. */
final class Setup {

  private final KeycloakSession session;
  private final RealmModel realm;

  Setup(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Creates what is missing of these parts. Accounts are accounts of call records: with them comes
   * the part {@link SetupPart#RECORDS}.
   *
   * @param bindBrowserFlow whether a copy of the browser flow with the phone call is bound, too
   */
  SetupReport run(Set<SetupPart> parts, boolean bindBrowserFlow) {
    SetupReport report = new SetupReport();
    ProfileAttributes attributes = new ProfileAttributes(session);
    if (parts.contains(SetupPart.PHONE)) {
      attributes.create(report);
      new PhoneAction(realm).create(report);
    }
    if (parts.contains(SetupPart.PBX)
        || (parts.contains(SetupPart.PHONE) && Federations.areIn(realm))) {
      attributes.createOfPbx(report);
    }
    if (parts.contains(SetupPart.RECORDS) || parts.contains(SetupPart.ACCOUNTS)) {
      new RecordsClients(session, realm).create(report);
    }
    PasswordClients clients = new PasswordClients(session, realm);
    if (parts.contains(SetupPart.ACCOUNTS)) {
      clients.createAccount(report);
    }
    if (parts.contains(SetupPart.PBX)) {
      clients.createPbx(report);
    }
    if (bindBrowserFlow) {
      new BrowserFlow(session, realm).bind(report);
    }
    return report;
  }
}
