package dev.ringback.authenticator.setup;

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

  SetupReport run(boolean bindBrowserFlow) {
    SetupReport report = new SetupReport();
    new ProfileAttributes(session, realm).create(report);
    new PhoneAction(realm).create(report);
    new RecordsClients(session, realm).create(report);
    if (bindBrowserFlow) {
      new BrowserFlow(session, realm).bind(report);
    }
    return report;
  }
}
