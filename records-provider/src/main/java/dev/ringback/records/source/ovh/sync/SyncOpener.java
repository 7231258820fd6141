package dev.ringback.records.source.ovh.sync;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.OvhClock;
import dev.ringback.records.source.ovh.api.OvhSettings;
import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.link.LinkEvents;
import dev.ringback.records.source.ovh.link.LinkKeys;
import dev.ringback.records.source.ovh.link.LinkState;
import dev.ringback.records.source.ovh.link.LinkTable;
import io.micrometer.core.instrument.Metrics;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Begins runs: whoever gets the lease of a link that is due, and finds everything that a sync
 * needs, has one.
 */
record SyncOpener(KeycloakSessionFactory factory) {

  private static final String LOST_KEY =
      "The consent can no longer be used: the realm has lost the key that it was sealed with.";

  /** Empty if somebody else syncs this link, or nobody can. */
  Optional<Sync> open(String link) {
    Lease lease = Lease.of(link);
    return KeycloakModelUtils.runJobInTransactionWithResult(
        factory,
        session -> {
          Instant now = KeycloakClock.CLOCK.instant();
          return SyncTable.of(session)
              .take(lease, now, now.plus(SyncDesk.LEASE))
              .flatMap(row -> open(session, row, lease));
        });
  }

  private Optional<Sync> open(KeycloakSession session, SyncEntity row, Lease lease) {
    Optional<Link> link =
        LinkTable.of(session).find(lease.link()).filter(it -> it.state() == LinkState.LINKED);
    Optional<RealmModel> realm = link.map(it -> session.realms().getRealm(it.mirror().realm()));
    Optional<ComponentModel> source =
        realm.flatMap(it -> Optional.ofNullable(it.getComponent(link.get().mirror().source())));
    if (source.isEmpty()) {
      row.release(Optional.empty());
      return Optional.empty();
    }
    session.getContext().setRealm(realm.get());
    Optional<ConsumerKey> key = new LinkKeys(session, realm.get()).openAndRefresh(link.get());
    if (key.isEmpty()) {
      LinkTable.of(session).broken(lease.link(), LOST_KEY);
      LinkEvents.of(session, link.get().mirror()).broken();
      row.trouble(LOST_KEY);
      row.release(Optional.empty());
      return Optional.empty();
    }
    row.enter(SyncPhase.LISTING);
    row.forgetWhatIsLeft();
    return Optional.of(
        sync(
            session,
            new SyncDesk(factory, link.get().mirror(), lease),
            realm.get(),
            source.get(),
            key.get()));
  }

  private static Sync sync(
      KeycloakSession session,
      SyncDesk desk,
      RealmModel realm,
      ComponentModel source,
      ConsumerKey key) {
    OvhSettings settings = new OvhSettings(source);
    OvhClock clock = SyncTable.of(session).clock(desk.link().id());
    SyncMeters meters = new SyncMeters(Metrics.globalRegistry, realm.getName(), source.getName());
    return new Sync(
        desk,
        new SyncCloser(desk, clock, settings.betweenSyncs(), meters),
        settings.api(session, realm, clock),
        key,
        settings.betweenRequests(),
        meters);
  }
}
