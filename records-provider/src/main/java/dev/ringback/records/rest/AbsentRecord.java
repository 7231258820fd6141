package dev.ringback.records.rest;

import dev.ringback.records.search.LookUp;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** What is said of a record that was not found. */
public final class AbsentRecord {

  private AbsentRecord() {}

  /** 410 if it was removed not long ago, 503 if nobody knows whether there is one, or 404. */
  public static Response answer(LookUp outcome, ErrorForm errors) {
    if (outcome instanceof LookUp.Unavailable unavailable) {
      return SourceTrouble.of(unavailable.source(), unavailable.failure(), errors);
    }
    return (outcome instanceof LookUp.Gone
            ? errors.answer(Status.GONE, "The telephone system has removed this record.")
            : errors.answer(Status.NOT_FOUND, "There is no such record."))
        .build();
  }
}
