package dev.ringback.records.rest.integration;

import dev.ringback.authenticator.BodyType;
import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.limit.MinuteBudget;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Serves {@code /realms/{realm}/integration}. */
public final class IntegrationResourceProviderFactory
    implements RealmResourceProviderFactory, PlainProviderFactory<RealmResourceProvider> {

  private static final int REFUSALS_A_MINUTE = 60;

  private final MinuteBudget refusals = new MinuteBudget(REFUSALS_A_MINUTE);

  @Override
  public String getId() {
    return "integration";
  }

  @Override
  public RealmResourceProvider create(KeycloakSession session) {
    return new RealmResourceProvider() {
      @Override
      public Object getResource() {
        BodyType.requireReadable(
            session, (status, sentence) -> Envelope.ERRORS.answer(status, sentence).build());
        return new IntegrationResource(session, refusals);
      }

      @Override
      public void close() {}
    };
  }
}
