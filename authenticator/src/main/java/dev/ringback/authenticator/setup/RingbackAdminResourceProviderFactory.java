package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.BodyType;
import dev.ringback.authenticator.PlainProviderFactory;
import jakarta.ws.rs.core.HttpHeaders;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/ringback}. */
public final class RingbackAdminResourceProviderFactory
    implements AdminRealmResourceProviderFactory, PlainProviderFactory<AdminRealmResourceProvider> {

  @Override
  public String getId() {
    return "ringback";
  }

  @Override
  public AdminRealmResourceProvider create(KeycloakSession session) {
    return new AdminRealmResourceProvider() {
      @Override
      public Object getResource(
          KeycloakSession session,
          RealmModel realm,
          AdminPermissionEvaluator auth,
          AdminEventBuilder adminEvent) {
        BodyType.requireReadable(
            session, (status, sentence) -> ErrorResponse.error(sentence, status).getResponse());
        // Tokens, hosts and findings are for this administrator at this moment
        session.getContext().getHttpResponse().setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new RingbackAdminResource(session, realm, auth, adminEvent);
      }

      @Override
      public void close() {}
    };
  }
}
