package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What an administrator finds in the realm's events: one for each block. */
final class HostEvents {

  /**
   * A host has failed too often and is blocked; details {@code host}, {@code until} and {@code
   * reason}.
   */
  static final String HOST_BLOCKED = "host_blocked";

  private static final String HOST = "host";
  private static final String UNTIL = "until";

  private final KeycloakSession session;
  private final RealmModel realm;

  HostEvents(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Tells of a block that holds already.
   *
   * @param last the failure that was one too many
   */
  void blocked(ClientNetwork host, Instant until, Failure last) {
    new EventBuilder(realm, session, session.getContext().getConnection())
        .event(EventType.LOGIN)
        .detail(HOST, host.name())
        .detail(UNTIL, until.truncatedTo(ChronoUnit.SECONDS).toString())
        .detail(Details.REASON, last.code())
        .error(HOST_BLOCKED);
  }
}
