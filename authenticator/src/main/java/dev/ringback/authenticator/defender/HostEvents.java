package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What an administrator finds in the realm's events of hosts. */
final class HostEvents {

  /**
   * Too many logins of a host have failed, and it may try no more passwords for a while; details
   * {@code host}, {@code until} and {@code reason}.
   */
  static final String HOST_BLOCKED = "host_blocked";

  /**
   * A token that was never issued, or a bad signature, which block nobody; details {@code host} and
   * {@code reason} ({@code unknown_token}, {@code bad_signature}).
   */
  static final String SECRET_REFUSED = "secret_refused";

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
    event(host, last)
        .detail(UNTIL, until.truncatedTo(ChronoUnit.SECONDS).toString())
        .error(HOST_BLOCKED);
  }

  /** Tells of a failure that does not count. */
  void refused(ClientNetwork host, Failure failure) {
    event(host, failure).error(SECRET_REFUSED);
  }

  private EventBuilder event(ClientNetwork host, Failure why) {
    return new EventBuilder(realm, session, session.getContext().getConnection())
        .event(EventType.LOGIN)
        .detail(HOST, host.name())
        .detail(Details.REASON, why.code());
  }
}
