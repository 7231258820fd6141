package dev.ringback.records.source.ovh;

import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.OvhFailure;
import dev.ringback.records.source.ovh.api.OvhReply;
import dev.ringback.records.source.ovh.api.OvhReply.Failed;
import dev.ringback.records.source.ovh.api.OvhSettings;
import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.link.LinkKeys;
import dev.ringback.records.source.ovh.sync.SyncTable;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Gives a consent back to OVH. */
record Farewell(KeycloakSession session, RealmModel realm, Link link) {

  /** Whether the consent is known to have ended. */
  boolean say() {
    Optional<ComponentModel> source =
        Optional.ofNullable(realm.getComponent(link.mirror().source()));
    Optional<ConsumerKey> key = new LinkKeys(session, realm).open(link);
    return source.isPresent() && key.isPresent() && say(source.get(), key.get());
  }

  private boolean say(ComponentModel source, ConsumerKey key) {
    OvhReply<Boolean> reply =
        new OvhSettings(source)
            .api(session, realm, SyncTable.of(session).clock(link.id()))
            .logOut(key);
    return !(reply instanceof Failed<Boolean> failed)
        || failed.failure().kind() == OvhFailure.Kind.KEY_REFUSED;
  }
}
