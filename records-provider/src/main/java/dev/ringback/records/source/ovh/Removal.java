package dev.ringback.records.source.ovh;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.records.source.mirror.MirroredRecords;
import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhSettings;
import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.link.LinkKeys;
import dev.ringback.records.source.ovh.link.LinkTable;
import dev.ringback.records.source.ovh.sync.LineTable;
import dev.ringback.records.source.ovh.sync.SyncTable;
import dev.ringback.records.source.ovh.sync.Syncs;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Takes links away with everything that came through them. */
final class Removal implements Belongings {

  private final KeycloakSession session;
  private final Syncs syncs;

  Removal(KeycloakSession session, Syncs syncs) {
    this.session = session;
    this.syncs = syncs;
  }

  @Override
  public void removeOfOwner(String realm, String owner) {
    RealmModel model = session.realms().getRealm(realm);
    LinkTable.of(session)
        .ofOwner(realm, owner)
        .forEach(link -> remove(model, link, model.getComponent(link.mirror().source())));
  }

  void removeOfSource(RealmModel realm, ComponentModel source) {
    LinkTable.of(session).ofSource(source.getId()).forEach(link -> remove(realm, link, source));
  }

  /** OVH is not told: with the realm its keys are gone, and so are the consumer keys. */
  @Override
  public void removeOfRealm(String realm) {
    LinkTable.of(session).ofRealm(realm).forEach(link -> forget(session, link));
  }

  /** Removes a link; a sync that is under way keeps nothing more. */
  static void forget(KeycloakSession session, Link link) {
    SyncTable.of(session).remove(link.id());
    MirroredRecords.of(session).removeOfLink(link.id());
    LineTable.of(session).removeOfLink(link.id());
    LinkTable.of(session).remove(link.id());
  }

  /**
   * @param source {@code null} if the realm has it no more
   */
  private void remove(RealmModel realm, Link link, ComponentModel source) {
    Optional<ConsumerKey> key = new LinkKeys(session, realm).open(link);
    if (source != null && key.isPresent()) {
      OvhApi api =
          new OvhSettings(source).api(session, realm, SyncTable.of(session).clock(link.id()));
      afterCommit(() -> api.logOut(key.get()));
    }
    forget(session, link);
  }

  /** Nobody waits for OVH, and OVH is told nothing that does not come true. */
  private void afterCommit(Runnable logout) {
    session
        .getTransactionManager()
        .enlistAfterCompletion(
            new AbstractKeycloakTransaction() {
              @Override
              protected void commitImpl() {
                syncs.execute(logout);
              }

              @Override
              protected void rollbackImpl() {}
            });
  }
}
