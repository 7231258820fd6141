package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;

/** Reads an answer to its end, but never more of it than is wanted. */
final class ResponseReader {

  private static final int FIRST_REDIRECTION = 300;
  private static final int FIRST_CLIENT_ERROR = 400;

  private final int largest;

  /**
   * @param largest how many bytes of body are read at most
   */
  ResponseReader(int largest) {
    this.largest = largest;
  }

  /**
   * @throws InterruptedIOException if the vendor falls silent
   */
  UpstreamAnswer read(ClassicHttpResponse response) throws InterruptedIOException {
    if (isRedirect(response)) {
      return failed(Kind.REDIRECT, "the vendor redirects to another address");
    }
    try {
      InputStream content = content(response.getEntity());
      byte[] body = content.readNBytes(largest);
      // That there is more is enough to know; how much more does not matter.
      if (content.read() >= 0) {
        return failed(Kind.TOO_LARGE, "the vendor's answer is over " + largest + " bytes");
      }
      return new Answered(response.getCode(), contentType(response), body);
    } catch (InterruptedIOException silence) {
      throw silence;
    } catch (IOException ended) {
      return failed(Kind.CUT_SHORT, "the vendor's answer ends before its end");
    }
  }

  private static InputStream content(HttpEntity entity) throws IOException {
    return entity == null ? InputStream.nullInputStream() : entity.getContent();
  }

  private static boolean isRedirect(ClassicHttpResponse response) {
    return response.getCode() >= FIRST_REDIRECTION
        && response.getCode() < FIRST_CLIENT_ERROR
        && response.containsHeader(HttpHeaders.LOCATION);
  }

  private static String contentType(ClassicHttpResponse response) {
    Header header = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
    return header == null ? "" : Redaction.oneLine(header.getValue());
  }

  private static Failed failed(Kind kind, String explanation) {
    return new Failed(new UpstreamFailure(kind, explanation));
  }
}
