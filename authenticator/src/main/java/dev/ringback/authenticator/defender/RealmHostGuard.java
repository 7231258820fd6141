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
  private final MinuteBudget counted;
  private final MinuteBudget told;

  /**
   * @param counted how many failed logins a realm counts on this node
   * @param told of how many other failures the realm's events tell on this node
   */
  RealmHostGuard(KeycloakSession session, MinuteBudget counted, MinuteBudget told) {
    this.session = session;
    this.counted = counted;
    this.told = told;
  }

  @Override
  public Admission admission() {
    return listed().filter(HostList.BLACK::equals).isPresent()
        ? new Admission.Blocked(Optional.empty())
        : ADMITTED;
  }

  @Override
  public Admission passwordAdmission() {
    Optional<HostList> listed = listed();
    if (listed.isPresent()) {
      return listed.get() == HostList.WHITE ? ADMITTED : new Admission.Blocked(Optional.empty());
    }
    return settings().areOff() ? ADMITTED : admissionUnlisted(host());
  }

  @Override
  public void failed(Failure failure) {
    if (failure.isGuess()) {
      count(failure);
    } else {
      tell(failure);
    }
  }

  private void count(Failure failure) {
    RealmModel realm = realm();
    ClientNetwork host = host();
    if (settings().areOff()
        || !host.isKnown()
        || listed().isPresent()
        || admissionUnlisted(host) instanceof Admission.Blocked
        || !counted.allows(realm.getId(), KeycloakClock.CLOCK.instant())) {
      return;
    }
    // In a transaction of its own: the failure may roll back that of the request
    Optional<Instant> blockedUntil =
        KeycloakModelUtils.runJobInTransactionWithResult(
            session.getKeycloakSessionFactory(),
            session.getContext(),
            own -> count(own, host),
            "counting a failure");
    blockedUntil.ifPresent(until -> new HostEvents(session, realm).blocked(host, until, failure));
  }

  private void tell(Failure failure) {
    ClientNetwork host = host();
    if (told.allows(realm().getId(), KeycloakClock.CLOCK.instant())) {
      KeycloakModelUtils.runJobInTransaction(
          session.getKeycloakSessionFactory(),
          session.getContext(),
          own -> new HostEvents(own, own.getContext().getRealm()).refused(host, failure));
    }
  }

  private Optional<Instant> count(KeycloakSession own, ClientNetwork host) {
    String realm = realm().getId();
    GuardSettings settings = settings();
    Optional<Instant> blockedUntil =
        new Failures(store(own), realm, settings, KeycloakClock.CLOCK).count(host);
    blockedUntil
        .map(until -> RecordedBlock.of(realm, host, until, settings.failures()))
        .ifPresent(block -> new HostTable(own).keep(block, KeycloakClock.CLOCK.instant()));
    return blockedUntil;
  }

  private Admission admissionUnlisted(ClientNetwork host) {
    return new Blocks(store(session), realm().getId(), KeycloakClock.CLOCK)
        .until(host)
        .<Admission>map(until -> new Admission.Blocked(Optional.of(until)))
        .orElse(ADMITTED);
  }

  private Optional<HostList> listed() {
    return new ListedHosts(realm()).listOf(host());
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
    return ClientNetwork.of(session);
  }
}
