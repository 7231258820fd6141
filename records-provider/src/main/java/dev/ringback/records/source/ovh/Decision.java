package dev.ringback.records.source.ovh;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.records.source.ovh.LinkAnswer.Linked;
import dev.ringback.records.source.ovh.LinkAnswer.Refused;
import dev.ringback.records.source.ovh.LinkAnswer.Unavailable;
import dev.ringback.records.source.ovh.LinkAnswer.Undecided;
import dev.ringback.records.source.ovh.LinkAnswer.Unknown;
import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.CredentialStatus;
import dev.ringback.records.source.ovh.api.OvhClock;
import dev.ringback.records.source.ovh.api.OvhFailure;
import dev.ringback.records.source.ovh.api.OvhReply;
import dev.ringback.records.source.ovh.api.OvhReply.Failed;
import dev.ringback.records.source.ovh.api.OvhReply.Said;
import dev.ringback.records.source.ovh.api.OvhSettings;
import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.link.LinkEvents;
import dev.ringback.records.source.ovh.link.LinkKeys;
import dev.ringback.records.source.ovh.link.LinkTable;
import dev.ringback.records.source.ovh.sync.SyncTable;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What a user has decided at OVH, and what follows from it, however often it is asked. */
final class Decision {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Link link;

  Decision(KeycloakSession session, RealmModel realm, Link link) {
    this.session = session;
    this.realm = realm;
    this.link = link;
  }

  LinkAnswer make() {
    if (!KeycloakClock.CLOCK.instant().isBefore(link.answerUntil())) {
      return new Unknown();
    }
    return switch (link.state()) {
      case LINKED -> new Linked(link);
      case REFUSED, BROKEN -> new Refused();
      case PENDING -> ask();
    };
  }

  private LinkAnswer ask() {
    Optional<ComponentModel> source =
        Optional.ofNullable(realm.getComponent(link.mirror().source()));
    Optional<ConsumerKey> key = new LinkKeys(session, realm).open(link);
    if (source.isEmpty() || key.isEmpty()) {
      return new Unknown();
    }
    OvhClock clock = new OvhClock(KeycloakClock.CLOCK, Optional.empty());
    OvhReply<CredentialStatus> reply =
        new OvhSettings(source.get())
            .api(session, realm, clock, OnBehalf.of(session))
            .status(key.get());
    if (reply instanceof Said<CredentialStatus> said) {
      return follow(said.value());
    }
    // Refused, or not decided yet: OVH says the same of both, so the user may still agree
    return ((Failed<CredentialStatus>) reply).failure().kind() == OvhFailure.Kind.KEY_REFUSED
        ? new Refused()
        : new Unavailable();
  }

  private LinkAnswer follow(CredentialStatus status) {
    return switch (status) {
      case VALIDATED -> linked();
      case PENDING -> new Undecided();
      case REFUSED, EXPIRED -> refused();
    };
  }

  private LinkAnswer linked() {
    Instant now = KeycloakClock.CLOCK.instant();
    if (LinkTable.of(session).agreed(link.id(), now)) {
      SyncTable.of(session).begin(link.id(), now);
      LinkEvents.of(session, link.mirror()).linked();
    }
    return new Linked(link);
  }

  private LinkAnswer refused() {
    if (LinkTable.of(session).refused(link.id())) {
      LinkEvents.of(session, link.mirror()).refused();
    }
    return new Refused();
  }
}
