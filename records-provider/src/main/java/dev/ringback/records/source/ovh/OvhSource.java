package dev.ringback.records.source.ovh;

import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.source.FoundRecord;
import dev.ringback.records.source.RecordSource;
import dev.ringback.records.source.RecordingAnswer;
import dev.ringback.records.source.SourcePage;
import dev.ringback.records.source.mirror.MirrorSearch;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;

/** What is mirrored is searched; recordings stay at OVH. */
final class OvhSource implements RecordSource {

  private final KeycloakSession session;
  private final ComponentModel component;
  private final MirrorSearch mirror;

  OvhSource(KeycloakSession session, ComponentModel component) {
    this.session = session;
    this.component = component;
    this.mirror = MirrorSearch.of(session, component);
  }

  @Override
  public String id() {
    return component.getId();
  }

  @Override
  public String name() {
    return component.getName();
  }

  @Override
  public SourcePage page(
      RecordQuery query, Visibility visible, Optional<Position> after, int limit) {
    return mirror.page(query, visible, after, limit);
  }

  @Override
  public FoundRecord find(String id, Visibility visible) {
    return mirror.find(id, visible);
  }

  @Override
  public RecordingAnswer recording(String id, Visibility visible, long firstByte) {
    return mirror
        .originOf(id, visible)
        .map(origin -> new Recordings(session, component).open(origin, firstByte))
        .orElseGet(RecordingAnswer.Absent::new);
  }
}
