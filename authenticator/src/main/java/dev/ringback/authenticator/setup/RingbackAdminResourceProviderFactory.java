package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.Version;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Serves {@code /admin/realms/{realm}/ringback}. */
public final class RingbackAdminResourceProviderFactory
    implements AdminRealmResourceProviderFactory, ServerInfoAwareProviderFactory {

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
        return new RingbackAdminResource(session, realm, auth, adminEvent);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public Map<String, String> getOperationalInfo() {
    return Version.operationalInfo();
  }

  @Override
  public void init(Config.Scope config) {}

  @Override
  public void postInit(KeycloakSessionFactory factory) {}

  @Override
  public void close() {}
}
