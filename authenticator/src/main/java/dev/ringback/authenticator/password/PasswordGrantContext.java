package dev.ringback.authenticator.password;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.TokenManager;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.cors.Cors;

/** The context of a grant whose parameters did not come in the request's own form. */
final class PasswordGrantContext extends OAuth2GrantType.Context {

  /** A grant for the session's client, whether or not it has direct access grants. */
  PasswordGrantContext(
      KeycloakSession session, MultivaluedMap<String, String> form, EventBuilder event, Cors cors) {
    super(
        session,
        OIDCAdvancedConfigWrapper.fromClientModel(session.getContext().getClient()),
        Map.of(),
        form,
        event,
        cors,
        new TokenManager());
    setClient(new AdmittedClient(session.getContext().getClient()));
    // Authenticators of the flow read the form from the request and not from here
    this.request = new FormRequest(session.getContext().getHttpRequest(), form);
  }
}
