package dev.ringback.authenticator.limit;

import dev.ringback.authenticator.store.RealmStore;
import java.time.Duration;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What is done in one request at a time, on all nodes: a count of rows that is looked up before one
 * more is added holds only if nobody adds another meanwhile, and the database lets that happen.
 */
public final class OneAtATime extends AbstractKeycloakTransaction {

  /** Longer than a usual request takes; a node that dies leaves the name taken for so long. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final KeycloakSessionFactory factory;
  private final String realm;
  private final String name;

  private OneAtATime(KeycloakSessionFactory factory, String realm, String name) {
    this.factory = factory;
    this.realm = realm;
    this.name = name;
  }

  /**
   * Begins, until the transaction of the session has ended.
   *
   * @param name of what is done and whose it is
   * @return false if another request has begun and not ended
   */
  public static boolean begin(KeycloakSession session, String name) {
    return begin(session, name, LONGEST);
  }

  /**
   * Begins something that takes longer than a usual request; see {@link #begin(KeycloakSession,
   * String)}.
   *
   * @param longest whole seconds after which another request may begin in any case
   */
  public static boolean begin(KeycloakSession session, String name, Duration longest) {
    String realm = session.getContext().getRealm().getId();
    String key = "ringback:" + realm + ":one-at-a-time:" + name;
    boolean begun =
        RealmStore.inOwnTransaction(
            session,
            "beginning what is done once at a time",
            store -> store.putIfAbsent(key, longest.toSeconds()));
    if (begun) {
      session
          .getTransactionManager()
          .enlistAfterCompletion(new OneAtATime(session.getKeycloakSessionFactory(), realm, key));
    }
    return begun;
  }

  @Override
  protected void commitImpl() {
    end();
  }

  @Override
  protected void rollbackImpl() {
    end();
  }

  private void end() {
    KeycloakModelUtils.runJobInTransaction(
        factory,
        session -> {
          RealmModel present = session.realms().getRealm(realm);
          if (present != null) {
            session.getContext().setRealm(present);
            RealmStore.of(session, present).remove(name);
          }
        });
  }
}
