package dev.ringback.records.source.ovh.link;

import dev.ringback.records.source.mirror.MirrorLink;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What an administrator finds of links in the realm's events: Keycloak's own events of accounts
 * that are linked and unlinked, with the detail {@code identity_provider} for the record source. No
 * numbers, and no keys.
 */
public final class LinkEvents {

  /** The user has refused, at OVH. */
  static final String REFUSED = "ovh_link_refused";

  /** The consent has ended: nothing more is mirrored until the user renews the link. */
  static final String BROKEN = "ovh_link_broken";

  /** OVH could not be asked; the next sync tries again. */
  static final String SYNC_FAILED = "ovh_sync_failed";

  /** Detail: the id of a user's link to OVH. */
  static final String LINK_ID = "link_id";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final MirrorLink link;

  private LinkEvents(KeycloakSession session, RealmModel realm, MirrorLink link) {
    this.session = session;
    this.realm = realm;
    this.link = link;
  }

  /** Of a link of the realm that the session is about. */
  public static LinkEvents of(KeycloakSession session, MirrorLink link) {
    return new LinkEvents(session, session.getContext().getRealm(), link);
  }

  public void linked() {
    event(EventType.FEDERATED_IDENTITY_LINK).success();
  }

  public void refused() {
    event(EventType.FEDERATED_IDENTITY_LINK).error(REFUSED);
  }

  public void broken() {
    event(EventType.FEDERATED_IDENTITY_LINK).error(BROKEN);
  }

  public void syncFailed() {
    event(EventType.FEDERATED_IDENTITY_LINK).error(SYNC_FAILED);
  }

  public void removed() {
    event(EventType.REMOVE_FEDERATED_IDENTITY).success();
  }

  private EventBuilder event(EventType type) {
    return new EventBuilder(realm, session)
        .event(type)
        .user(link.owner())
        .detail(Details.IDENTITY_PROVIDER, source())
        .detail(LINK_ID, link.id());
  }

  private String source() {
    return Optional.ofNullable(realm.getComponent(link.source()))
        .map(ComponentModel::getName)
        .orElse(link.source());
  }
}
