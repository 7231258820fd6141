package dev.ringback.records.source.ovh;

import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.authenticator.upstream.VendorComponent;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.RecordingAnswer.Absent;
import dev.ringback.records.source.RecordingAnswer.Unavailable;
import dev.ringback.records.source.SourceFailure;
import dev.ringback.records.source.mirror.MirroredOrigin;
import dev.ringback.records.source.ovh.api.ConsumerKey;
import dev.ringback.records.source.ovh.api.Fetching;
import dev.ringback.records.source.ovh.api.OvhApi;
import dev.ringback.records.source.ovh.api.OvhFailure;
import dev.ringback.records.source.ovh.api.OvhLine;
import dev.ringback.records.source.ovh.api.OvhRecord;
import dev.ringback.records.source.ovh.api.OvhReply;
import dev.ringback.records.source.ovh.api.OvhReply.Failed;
import dev.ringback.records.source.ovh.api.OvhReply.Said;
import dev.ringback.records.source.ovh.api.OvhSettings;
import dev.ringback.records.source.ovh.link.Link;
import dev.ringback.records.source.ovh.link.LinkKeys;
import dev.ringback.records.source.ovh.link.LinkState;
import dev.ringback.records.source.ovh.link.LinkTable;
import dev.ringback.records.source.ovh.sync.LineTable;
import dev.ringback.records.source.ovh.sync.SyncTable;
import dev.ringback.telephony.UpstreamVendor;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Recordings at OVH. Where one is OVH is asked when somebody listens: nothing is known of how long
 * such an address holds, or of what it opens.
 */
final class Recordings {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ComponentModel component;

  Recordings(KeycloakSession session, ComponentModel component) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.component = component;
  }

  RecordingAnswer open(MirroredOrigin origin, long firstByte) {
    Optional<Link> link =
        LinkTable.of(session)
            .find(origin.link().id())
            .filter(found -> found.state() == LinkState.LINKED);
    Optional<ConsumerKey> key = link.flatMap(found -> new LinkKeys(session, realm).open(found));
    Optional<OvhLine> line = LineTable.of(session).find(origin.link().id(), origin.id().series());
    if (key.isEmpty()) {
      return unavailable(
          "link_broken", "The link to OVH holds no more: the one who made it has to renew it.");
    }
    return line.map(on -> open(on, origin, key.get(), firstByte)).orElseGet(Absent::new);
  }

  private RecordingAnswer open(
      OvhLine line, MirroredOrigin origin, ConsumerKey key, long firstByte) {
    OvhApi api =
        new OvhSettings(component)
            .api(
                session,
                realm,
                SyncTable.of(session).clock(origin.link().id()),
                OnBehalf.of(session));
    OvhReply<List<OvhRecord>> reply =
        api.records(line, List.of(origin.id().number()), Fetching.SINGLE, key);
    if (reply instanceof Failed<List<OvhRecord>> failed) {
      return because(failed.failure());
    }
    return ((Said<List<OvhRecord>>) reply)
        .value().stream()
            .flatMap(record -> record.file().stream())
            .findFirst()
            .map(file -> open(file, firstByte))
            .orElseGet(Absent::new);
  }

  private RecordingAnswer open(URI file, long firstByte) {
    // They are at another address: that files fail does not keep anybody from searching
    UpstreamVendor files = new VendorComponent(component).vendor(realm).part("recordings");
    return new RecordingFile(UpstreamProvider.of(session), files, file, OnBehalf.of(session))
        .open(firstByte);
  }

  private static RecordingAnswer because(OvhFailure failure) {
    return failure.kind() == OvhFailure.Kind.ABSENT
        ? new Absent()
        : unavailable(
            "ovh_" + failure.kind().name().toLowerCase(Locale.ROOT), failure.explanation());
  }

  private static RecordingAnswer unavailable(String reason, String explanation) {
    return new Unavailable(new SourceFailure(reason, explanation));
  }
}
