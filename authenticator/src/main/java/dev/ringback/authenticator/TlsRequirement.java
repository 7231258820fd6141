package dev.ringback.authenticator;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;

/** The realm's setting "Require SSL", which Keycloak leaves to each resource that takes secrets. */
public final class TlsRequirement {

  private TlsRequirement() {}

  /** Whether the request came over HTTPS, or from where the realm lets it come without. */
  public static boolean isMet(KeycloakSession session) {
    KeycloakContext context = session.getContext();
    return "https".equals(context.getUri().getBaseUri().getScheme())
        || !context.getRealm().getSslRequired().isRequired(context.getConnection());
  }
}
