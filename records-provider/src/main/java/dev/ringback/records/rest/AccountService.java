package dev.ringback.records.rest;

import dev.ringback.authenticator.TlsRequirement;
import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.setup.RecordsClients;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.cors.Cors;

/**
 * The account part of a realm, which is there once the realm has the client {@code
 * ringback-account}; pages of that client's web origins may use it (CORS).
 */
record AccountService(RealmModel realm, ClientModel client) {

  /**
   * Lets a request in.
   *
   * @throws jakarta.ws.rs.WebApplicationException 404 if the realm has no accounts; 403 if they are
   *     not for this host
   */
  static AccountService open(KeycloakSession session) {
    RealmModel realm = session.getContext().getRealm();
    if (!TlsRequirement.isMet(session)) {
      throw new Problem(Status.FORBIDDEN, "This realm is served over HTTPS only.").exception();
    }
    ClientModel client =
        Optional.ofNullable(realm.getClientByClientId(RecordsClients.ACCOUNT))
            .filter(present -> present.isEnabled() && realm.isEnabled())
            .orElseThrow(AccountService::absent);
    Cors.builder()
        .auth()
        .exposedHeaders(HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER)
        .checkAllowedOrigins(session, client)
        .add();
    if (HostGuard.of(session).admission() instanceof Admission.Blocked blocked) {
      throw new Problem(Status.FORBIDDEN, blocked.explanation()).exception();
    }
    return new AccountService(realm, client);
  }

  private static RuntimeException absent() {
    return new Problem(Status.NOT_FOUND, "There are no accounts for call records here.")
        .exception();
  }
}
