package dev.ringback.authenticator.pbx;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.utils.WebOriginsUtils;
import org.keycloak.services.cors.Cors;

/** The web origins of a realm, which are those of its clients: pages there may read answers. */
final class RealmOrigins {

  private RealmOrigins() {}

  /**
   * Lets the page that asks read the answer, if it is of such an origin.
   *
   * @throws jakarta.ws.rs.WebApplicationException 403 if it is of another
   */
  static void allow(KeycloakSession session) {
    HttpHeaders headers = session.getContext().getHttpRequest().getHttpHeaders();
    // Programs send none, and need not wait for the clients to be read
    if (headers.getHeaderString(Cors.ORIGIN_HEADER) == null) {
      return;
    }
    Cors.builder().auth().checkAllowedOrigins(of(session)).add();
  }

  private static List<String> of(KeycloakSession session) {
    return session
        .getContext()
        .getRealm()
        .getClientsStream()
        .filter(ClientModel::isEnabled)
        .flatMap(client -> WebOriginsUtils.resolveValidWebOrigins(session, client).stream())
        .distinct()
        .toList();
  }
}
