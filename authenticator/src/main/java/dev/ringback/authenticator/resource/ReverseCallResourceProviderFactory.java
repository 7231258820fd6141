package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.Version;
import java.util.Map;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/{realm}/reverse-call}. */
public final class ReverseCallResourceProviderFactory
    implements RealmResourceProviderFactory, ServerInfoAwareProviderFactory {

  private final EventBudget budget = new EventBudget();

  @Override
  public String getId() {
    return "reverse-call";
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        return new ReverseCallResource(session, budget);
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
