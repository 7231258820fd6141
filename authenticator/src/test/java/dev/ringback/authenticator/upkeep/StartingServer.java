package dev.ringback.authenticator.upkeep;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEventListener;

/** A server whose sessions have a timer and nothing else. */
final class StartingServer {

  private final NotedTimer timer = new NotedTimer();

  /** Says to a listener what Keycloak says when the database is migrated. */
  NotedTimer tells(ProviderEventListener listener) {
    KeycloakSession session = Acting.as(KeycloakSession.class, Map.of("getProvider", timer));
    listener.onEvent(
        new PostMigrationEvent(Acting.as(KeycloakSessionFactory.class, Map.of("create", session))));
    return timer;
  }
}
