package dev.ringback.records.rest.record;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.secret.RealmSignature;
import dev.ringback.records.record.CallRecord;
import dev.ringback.records.record.Position;
import dev.ringback.records.rest.BadParameterException;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.RecordAddresses;
import dev.ringback.records.rest.RecordsCaller;
import dev.ringback.records.rest.SeenRecords;
import dev.ringback.records.rest.SourceTrouble;
import dev.ringback.records.search.Cursors;
import dev.ringback.records.search.SearchResult;
import dev.ringback.records.search.SearchResult.Page;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/** Pages of the records that one caller may see. */
final class RecordPages {

  private final KeycloakSession session;
  private final RecordsCaller caller;
  private final RecordAddresses addresses;

  RecordPages(KeycloakSession session, RecordsCaller caller) {
    this.session = session;
    this.caller = caller;
    this.addresses = new RecordAddresses(session.getContext());
  }

  /**
   * The page that is wanted.
   *
   * @throws BadParameterException if the cursor is none of this search
   */
  Response answer(SearchRequest wanted, PageFormat format, Request request)
      throws JsonProcessingException {
    Cursors cursors =
        new Cursors(
            RealmSignature.of(session), KeycloakClock.CLOCK, caller.user().getId(), wanted.query());
    Optional<Position> after = wanted.cursor().map(text -> read(cursors, text));
    SeenRecords records = SeenRecords.by(caller, session);
    SearchResult seen = records.page(wanted.query(), after, wanted.limit());
    if (seen instanceof SearchResult.Unavailable unavailable) {
      return SourceTrouble.of(unavailable.source(), unavailable.failure(), Problem.FORM);
    }
    Page page = (Page) seen;
    SearchResult heard = records.audible(page, wanted.query(), after);
    if (heard instanceof SearchResult.Unavailable unavailable) {
      return SourceTrouble.of(unavailable.source(), unavailable.failure(), Problem.FORM);
    }
    return new PageAnswer(caller.user(), format, documents(page, (Page) heard))
        .to(request, page.next().map(cursors::write).map(addresses::next));
  }

  private List<RecordDocument> documents(Page page, Page heard) {
    Set<String> audible =
        heard.records().stream().filter(CallRecord::recorded).map(CallRecord::id).collect(toSet());
    return page.records().stream()
        .map(
            record ->
                RecordDocument.of(
                    record,
                    Optional.of(record.id()).filter(audible::contains).map(addresses::audio)))
        .toList();
  }

  private static Position read(Cursors cursors, String cursor) {
    return cursors
        .read(cursor)
        .orElseThrow(
            () ->
                new BadParameterException(
                    SearchRequest.CURSOR
                        + " is of another search, or too old: begin with the first page."));
  }
}
