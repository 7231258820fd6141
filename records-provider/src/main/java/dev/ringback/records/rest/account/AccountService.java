package dev.ringback.records.rest.account;

import dev.ringback.authenticator.password.LoginClient;
import dev.ringback.records.rest.Entrance;
import dev.ringback.records.rest.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.cors.Cors;

/**
 * The account part of a realm, which is there once the realm has the client {@code
 * ringback-account}; pages of that client's web origins may use it (CORS).
 */
public record AccountService(RealmModel realm, ClientModel client) {

  /**
   * Lets a request in.
   *
   * @throws jakarta.ws.rs.WebApplicationException 404 if the realm has no accounts, or its client
   *     is not as the setup creates it; 403 if they are not for this host
   */
  public static AccountService open(KeycloakSession session) {
    Entrance entrance = new Entrance(session);
    ClientModel client =
        entrance.client(
            LoginClient.ACCOUNT.clientId(),
            "There are no accounts for call records here: the part accounts of the setup creates"
                + " them.");
    Cors.builder()
        .auth()
        .exposedHeaders(HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER)
        .checkAllowedOrigins(session, client)
        .add();
    entrance.admit();
    if (!LoginClient.isAsCreated(client)) {
      throw new Problem(Status.NOT_FOUND, LoginClient.ACCOUNT.changed()).exception();
    }
    return new AccountService(session.getContext().getRealm(), client);
  }
}
