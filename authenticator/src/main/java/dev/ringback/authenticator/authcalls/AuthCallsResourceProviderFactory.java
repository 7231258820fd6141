package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.BodyType;
import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.limit.MinuteBudget;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/{realm}/authcalls}. */
public final class AuthCallsResourceProviderFactory
    implements RealmResourceProviderFactory, PlainProviderFactory<RealmResourceProvider> {

  /** The path, and what events call the way of proving who one is. */
  static final String ID = "authcalls";

  private static final int REFUSALS_A_MINUTE = 60;

  private final MinuteBudget budget = new MinuteBudget(REFUSALS_A_MINUTE);

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        BodyType.requireReadable(session, Envelope::refused);
        return new AuthCallsResource(session, budget);
      }

      @Override
      public void close() {}
    };
  }
}
