package dev.ringback.records.rest.link;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.records.source.ovh.UserLink;
import dev.ringback.records.source.ovh.sync.SyncState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A link as the API shows it; times are ISO 8601, what is not known is {@code null}.
 *
 * @param state {@code pending}, {@code refused}, {@code linked} or {@code broken}
 * @param phase {@code waiting}, {@code listing} or {@code fetching}
 * @param lastSync when the last one was complete
 * @param nextSync when the next one begins
 * @param lastError what is wrong, in words
 */
@JsonInclude(JsonInclude.Include.ALWAYS) // Keycloak leaves null out otherwise
record OvhLinkDocument(
    String id,
    String source,
    String state,
    String phase,
    long lines,
    Records records,
    String lastSync,
    String nextSync,
    String lastError) {

  /**
   * How many there are.
   *
   * @param known that OVH has and we know of
   * @param mirrored of these, that can be searched
   * @param left of these, that are still to be fetched
   * @param gone that OVH has removed
   */
  record Records(long known, long mirrored, long left, long gone) {}

  static OvhLinkDocument of(UserLink link) {
    Optional<SyncState> sync = link.sync();
    return new OvhLinkDocument(
        link.link().id(),
        link.source(),
        link.link().state().word(),
        sync.map(state -> state.phase().word()).orElse(null),
        sync.map(SyncState::lines).orElse(0L),
        sync.map(OvhLinkDocument::records).orElseGet(() -> new Records(0, 0, 0, 0)),
        sync.flatMap(SyncState::finished).map(OvhLinkDocument::time).orElse(null),
        sync.flatMap(SyncState::due).map(OvhLinkDocument::time).orElse(null),
        link.link().problem().or(() -> sync.flatMap(SyncState::problem)).orElse(null));
  }

  private static Records records(SyncState state) {
    return new Records(
        state.mirrored() + state.left(), state.mirrored(), state.left(), state.gone());
  }

  private static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
