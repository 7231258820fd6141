package dev.ringback.authenticator.upstream;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.telephony.Upstream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.Provider;

/** Gives out the server's one guarded HTTP client. */
public interface UpstreamProvider extends Provider {

  /** In how many seconds somebody may ask again whom this server was too busy for. */
  long BUSY_SECONDS = 5;

  /** The client; shared by all sessions and closed with the server. */
  Upstream upstream();

  /** How many events a realm may have of vendors that could not be asked. */
  MinuteBudget outages();

  /** The client of the server that this session runs on. */
  static Upstream of(KeycloakSession session) {
    return session.getProvider(UpstreamProvider.class).upstream();
  }

  /**
   * Whether the realm may have one more event of a vendor that could not be asked: while one is
   * down, everybody at the door would cause some, each a row in the database.
   */
  static boolean mayTellOfOutage(KeycloakSession session, RealmModel realm) {
    return session
        .getProvider(UpstreamProvider.class)
        .outages()
        .allows(realm.getId(), KeycloakClock.CLOCK.instant());
  }

  @Override
  default void close() {}
}
