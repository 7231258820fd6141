package dev.ringback.authenticator.upkeep;

import java.lang.reflect.Proxy;
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
    listener.onEvent(new PostMigrationEvent(factory()));
    return timer;
  }

  private KeycloakSessionFactory factory() {
    KeycloakSession session = answering(KeycloakSession.class, Map.of("getProvider", timer));
    return answering(KeycloakSessionFactory.class, Map.of("create", session));
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
