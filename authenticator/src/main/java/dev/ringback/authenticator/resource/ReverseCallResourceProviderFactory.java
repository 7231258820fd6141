package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.limit.MinuteBudget;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/{realm}/reverse-call}. */
public final class ReverseCallResourceProviderFactory
    implements RealmResourceProviderFactory, PlainProviderFactory<RealmResourceProvider> {

  /** For each gateway: whoever cannot sign can still send. */
  private static final int EVENTS_A_MINUTE = 60;

  private final MinuteBudget budget = new MinuteBudget(EVENTS_A_MINUTE);

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
}
