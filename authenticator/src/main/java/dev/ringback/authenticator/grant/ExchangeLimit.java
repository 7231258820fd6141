package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.MinuteCount;
import dev.ringback.authenticator.limit.MinuteCount.Tally;
import dev.ringback.authenticator.store.RealmStore;
import dev.ringback.authenticator.token.ApiToken;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How often an API token may be exchanged in a minute, exact in the whole cluster: each exchange
 * signs a token and leaves entries in Keycloak's store. Set by an attribute of the realm.
 */
final class ExchangeLimit {

  private static final String ATTRIBUTE = "ringback.api-token.exchangesPerMinute";

  /** An access token lives five minutes by default, so that one would do for a program. */
  private static final int STANDARD = 120;

  private final KeycloakSession session;
  private final RealmModel realm;

  ExchangeLimit(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /**
   * Counts an exchange.
   *
   * @return how long to wait, if it is one too many
   */
  Optional<Duration> take(ApiToken token) {
    String name = "ringback:" + realm.getId() + ":exchanges:" + token.id();
    Tally tally =
        RealmStore.inOwnTransaction(
            session,
            "counting an exchange",
            store -> new MinuteCount(store, name, most(), KeycloakClock.CLOCK).take());
    return tally.isWithin() ? Optional.empty() : Optional.of(tally.untilNext());
  }

  /** There is no way to have no limit. */
  private int most() {
    return Optional.ofNullable(realm.getAttribute(ATTRIBUTE))
        .filter(text -> text.matches("[1-9][0-9]{0,3}"))
        .map(Integer::valueOf)
        .orElse(STANDARD);
  }
}
