package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamDownload.Limits;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** What an answer says before its body. */
record ResponseHead(ClassicHttpResponse response) {

  private static final int FIRST_REDIRECTION = 300;
  private static final int FIRST_CLIENT_ERROR = 400;

  boolean isSuccess() {
    return response.getCode() < FIRST_REDIRECTION;
  }

  /** The objection to an answer that leads elsewhere. */
  Optional<Failed> redirect() {
    boolean leadsElsewhere =
        !isSuccess()
            && response.getCode() < FIRST_CLIENT_ERROR
            && response.containsHeader(HttpHeaders.LOCATION);
    return leadsElsewhere
        ? failed(Kind.REDIRECT, "the vendor redirects to another address")
        : Optional.empty();
  }

  /** The objection to reading the body of a success piece by piece. */
  Optional<Failed> objection(Limits limits) {
    HttpEntity body = response.getEntity();
    if (!isSuccess() || body == null) {
      return Optional.empty();
    }
    if (body.getContentLength() > limits.largestBody()) {
      String limit = limits.largestBody() + " bytes";
      return failed(Kind.TOO_LARGE, "the vendor announces an answer over " + limit);
    }
    // A body that ends with its connection (RFC 9112, section 6.3) is complete at any length.
    return body.getContentLength() < 0 && !body.isChunked()
        ? failed(Kind.UNREADABLE_ANSWER, "the vendor does not say where its answer ends")
        : Optional.empty();
  }

  UpstreamHeaders headers() {
    Map<String, String> first = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Arrays.stream(response.getHeaders())
        .filter(header -> header.getValue() != null)
        .forEach(
            header -> first.putIfAbsent(header.getName(), Redaction.oneLine(header.getValue())));
    return new UpstreamHeaders(first);
  }

  private static Optional<Failed> failed(Kind kind, String explanation) {
    return Optional.of(new Failed(new UpstreamFailure(kind, explanation)));
  }
}
