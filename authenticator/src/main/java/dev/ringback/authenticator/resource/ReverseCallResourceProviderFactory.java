package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.BodyType;
import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.limit.MinuteBudget;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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
        BodyType.requireReadable(session, ReverseCallResourceProviderFactory::refused);
        return new ReverseCallResource(session, budget);
      }

      @Override
      public void close() {}
    };
  }

  private static Response refused(Response.Status status, String sentence) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("error", "invalid_request", "error_description", sentence))
        .build();
  }
}
