package dev.ringback.records.rest;

import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.records.source.SourceFailure;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;

/** What is said when a source does not answer: 503, which is better than half an answer. */
public final class SourceTrouble {

  private static final Duration PAUSE = Duration.ofSeconds(10);

  private SourceTrouble() {}

  /**
   * Says which one, and why.
   *
   * @param source its name
   */
  public static Response of(String source, SourceFailure failure, ErrorForm errors) {
    return errors
        .answer(
            Status.SERVICE_UNAVAILABLE,
            "The record source "
                + source
                + (failure.isBusy()
                    ? " cannot be asked at this moment: "
                    : " does not answer now: ")
                + failure.explanation())
        .header(
            HttpHeaders.RETRY_AFTER,
            failure.isBusy() ? UpstreamProvider.BUSY_SECONDS : PAUSE.toSeconds())
        .build();
  }
}
