package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The records of one service: their ids, one of them, several of them, or pages of them. */
final class RecordCalls {

  private final Ovh vendor;

  RecordCalls(Ovh vendor) {
    this.vendor = vendor;
  }

  /** One object of a batch. */
  record Batched(String key, PabxRecordBody value, String error) {}

  Reply list(Application application, Service service, Request request) {
    if (!application.behaviour().pages() || !PageRequest.isMadeBy(request)) {
      return Reply.json(200, service.ids());
    }
    Page<PabxRecordBody> page =
        PageRequest.of(request).page(service.records(), call -> body(application, call));
    page.objects().forEach(record -> application.handOut(record.id()));
    return Reply.json(200, page.objects())
        .with("X-Pagination-Elements", Integer.toString(page.elements()))
        .with("X-Pagination-Total", Integer.toString(page.pages()))
        .with("X-Pagination-Number", Integer.toString(page.number()))
        .with("X-Pagination-Size", Integer.toString(page.size()));
  }

  Reply one(Application application, Service service, String ids, Request request) {
    Optional<String> separator =
        request.header("X-Ovh-Batch").filter(wanted -> application.behaviour().batches());
    if (separator.isPresent()) {
      return batch(application, service, ids.split(Pattern.quote(separator.get()), -1));
    }
    return handedOut(application, service, ids)
        .map(record -> Reply.json(200, record))
        .orElseGet(() -> OvhError.notFound(noSuchObject(ids)));
  }

  private Reply batch(Application application, Service service, String... ids) {
    return Reply.json(
        200, Arrays.stream(ids).map(id -> batched(application, service, id)).toList());
  }

  private Batched batched(Application application, Service service, String id) {
    return handedOut(application, service, id)
        .map(record -> new Batched(id, record, null))
        .orElseGet(() -> new Batched(id, null, noSuchObject(id)));
  }

  private Optional<PabxRecordBody> handedOut(Application application, Service service, String id) {
    Optional<PabxRecord> call =
        Optional.of(id).filter(PabxRecord::isId).map(Long::valueOf).flatMap(service::record);
    call.ifPresent(found -> application.handOut(found.id()));
    return call.map(found -> body(application, found));
  }

  private static String noSuchObject(String id) {
    return "The requested object (id = %s) does not exist".formatted(id);
  }

  private PabxRecordBody body(Application application, PabxRecord call) {
    return PabxRecordBody.of(call, vendor.recording(application, call));
  }
}
