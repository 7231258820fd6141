package dev.ringback.authenticator.token;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Notes that a token was used, at most once an hour, and in a transaction of its own when the
 * request's is over: requests that stream for minutes would hold the row until then.
 */
final class LastUse extends AbstractKeycloakTransaction {

  private static final Duration COARSENESS = Duration.ofHours(1);

  private final KeycloakSessionFactory factory;
  private final String id;
  private final Instant now;

  private LastUse(KeycloakSessionFactory factory, String id, Instant now) {
    this.factory = factory;
    this.id = id;
    this.now = now;
  }

  static void note(KeycloakSession session, ApiToken token, Instant now) {
    Instant before = now.minus(COARSENESS);
    if (token.lastUsed().map(used -> !used.isAfter(before)).orElse(true)) {
      session
          .getTransactionManager()
          .enlistAfterCompletion(new LastUse(session.getKeycloakSessionFactory(), token.id(), now));
    }
  }

  @Override
  protected void commitImpl() {
    KeycloakModelUtils.runJobInTransaction(
        factory, session -> ApiTokenTable.of(session).noteUse(id, now, now.minus(COARSENESS)));
  }

  @Override
  protected void rollbackImpl() {}
}
