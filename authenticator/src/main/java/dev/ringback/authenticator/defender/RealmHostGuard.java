package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.store.RealmStore;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The guard of the realm and the connection of a session. */
final class RealmHostGuard implements HostGuard {

  private static final Admission ADMITTED = new Admission.Admitted();

  private final KeycloakSession session;
  private final MinuteBudget budget;

  /**
   * @param budget how many failures a realm counts on this node
   */
  RealmHostGuard(KeycloakSession session, MinuteBudget budget) {
    this.session = session;
    this.budget = budget;
  }

  @Override
  public Admission admission() {
    ClientNetwork host = host();
    Optional<HostList> listed = new ListedHosts(realm()).listOf(host);
    if (listed.isPresent()) {
      return listed.get() == HostList.WHITE ? ADMITTED : new Admission.Blocked(Optional.empty());
    }
    return settings().areOff() ? ADMITTED : admissionUnlisted(host);
  }

  @Override
  public void failed(Failure failure) {
    RealmModel realm = realm();
    ClientNetwork host = host();
    if (settings().areOff()
        || new ListedHosts(realm).listOf(host).isPresent()
        || admissionUnlisted(host) instanceof Admission.Blocked
        || !budget.allows(realm.getId(), KeycloakClock.CLOCK.instant())) {
      return;
    }
    // In a transaction of its own: the failure may roll back that of the request
    Optional<Instant> blockedUntil =
        KeycloakModelUtils.runJobInTransactionWithResult(
            session.getKeycloakSessionFactory(),
            session.getContext(),
            own -> count(own, host, failure),
            "counting a failure");
    blockedUntil.ifPresent(until -> new HostEvents(session, realm).blocked(host, until, failure));
  }

  private Optional<Instant> count(KeycloakSession own, ClientNetwork host, Failure failure) {
    String realm = realm().getId();
    GuardSettings settings = settings();
    Optional<Instant> blockedUntil =
        new Failures(store(own), realm, settings, KeycloakClock.CLOCK).count(host);
    blockedUntil
        .map(until -> RecordedBlock.of(realm, host, until, settings.failures(), failure))
        .ifPresent(block -> new HostTable(own).keep(block, KeycloakClock.CLOCK.instant()));
    return blockedUntil;
  }

  private Admission admissionUnlisted(ClientNetwork host) {
    return new Blocks(store(session), realm().getId(), KeycloakClock.CLOCK)
        .until(host)
        .<Admission>map(until -> new Admission.Blocked(Optional.of(until)))
        .orElse(ADMITTED);
  }

  private static RealmStore store(KeycloakSession session) {
    return RealmStore.of(session, session.getContext().getRealm());
  }

  private GuardSettings settings() {
    return GuardSettings.of(realm()::getAttribute);
  }

  private RealmModel realm() {
    return session.getContext().getRealm();
  }

  private ClientNetwork host() {
    return ClientNetwork.of(session.getContext().getConnection().getRemoteAddr());
  }
}
