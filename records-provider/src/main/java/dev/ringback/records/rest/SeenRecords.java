package dev.ringback.records.rest;

import dev.ringback.records.permission.RecordPermissions;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.record.Visibility;
import dev.ringback.records.recording.Recording;
import dev.ringback.records.search.LookUp;
import dev.ringback.records.search.RecordSearch;
import dev.ringback.records.search.SearchResult;
import dev.ringback.records.search.SearchResult.Page;
import dev.ringback.records.source.RecordSources;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** The call records of a realm, as one caller may see and hear them now. */
public final class SeenRecords {

  private final RecordSearch search;
  private final Visibility toRead;
  private final Optional<Visibility> toListen;

  private SeenRecords(RecordSearch search, Visibility toRead, Optional<Visibility> toListen) {
    this.search = search;
    this.toRead = toRead;
    this.toListen = toListen;
  }

  public static SeenRecords by(RecordsCaller caller, KeycloakSession session) {
    RecordPermissions permissions = RecordPermissions.of(session, caller.user());
    return new SeenRecords(
        new RecordSearch(RecordSources.of(session).all()),
        permissions.toRead(),
        Optional.of(permissions.toListen()).filter(visible -> caller.listens()));
  }

  public SearchResult page(RecordQuery query, Optional<Position> after, int limit) {
    return search.page(query, toRead, after, limit);
  }

  /**
   * Those records of a page that may be heard, and perhaps some that come after it. What may be
   * heard may be read: so many of the one reach at least as far as so many of the other.
   */
  public SearchResult audible(Page page, RecordQuery query, Optional<Position> after) {
    if (toListen.isEmpty() || page.records().stream().noneMatch(CallRecord::recorded)) {
      return new Page(List.of(), Optional.empty());
    }
    return toRead.equals(toListen.get())
        ? page
        : search.page(query, toListen.get(), after, page.records().size());
  }

  public LookUp find(String id) {
    return CallRecord.isId(id) ? search.find(id, toRead) : new LookUp.None();
  }

  /** With the source that has the recording, if it may be heard. */
  public LookUp findAudible(String id) {
    return toListen
        .filter(visible -> CallRecord.isId(id))
        .map(visible -> search.find(id, visible))
        .orElseGet(LookUp.None::new);
  }

  /** The recording of a record that was found as one that may be heard. */
  public Recording recording(LookUp.Found audible) {
    return new Recording(audible.source(), audible.record().id(), toListen.orElseThrow());
  }
}
