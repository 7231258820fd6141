package dev.ringback.records.source.alloincognito.pair;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Renews the pair of one source, if nobody else does. Between two transactions the vendor is asked:
 * no connection to the database waits for it.
 */
record Renewals(KeycloakSessionFactory factory, String realm, String source) {

  /** Begins the first pair, unless somebody else has. */
  void open() {
    atDesk(
        desk -> {
          desk.open();
          return Optional.empty();
        });
  }

  /**
   * Tries once.
   *
   * @param refused the generation that the vendor has just refused; empty if the pair is due, or
   *     missing
   * @return empty if somebody else is at it, or the source is no more
   */
  Optional<Access> run(OptionalLong refused) {
    Lease lease = Lease.of(source);
    return this.<Turn>atDesk(desk -> desk.begin(lease, refused)).flatMap(turn -> end(lease, turn));
  }

  private Optional<Access> end(Lease lease, Turn turn) {
    if (turn instanceof Turn.Settled settled) {
      return Optional.of(settled.access());
    }
    Renewal.Outcome outcome = ((Turn.Ours) turn).renewal().ask();
    return atDesk(desk -> desk.end(lease, outcome));
  }

  private <T> Optional<T> atDesk(Function<PairDesk, Optional<T>> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory, session -> desk(session).flatMap(work));
  }

  private Optional<PairDesk> desk(KeycloakSession session) {
    Optional<RealmModel> home = Optional.ofNullable(session.realms().getRealm(realm));
    home.ifPresent(session.getContext()::setRealm);
    Optional<ComponentModel> component = home.map(it -> it.getComponent(source));
    if (component.isEmpty()) {
      AlloPairTable.of(session).remove(source);
    }
    return component.map(it -> new PairDesk(session, home.get(), it));
  }
}
