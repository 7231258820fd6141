package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;

/** Reads an answer to its end, but never more of it than is wanted. */
final class ResponseReader {

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
    ResponseHead head = new ResponseHead(response);
    Optional<Failed> redirect = head.redirect();
    if (redirect.isPresent()) {
      return redirect.get();
    }
    try {
      InputStream content = content(response.getEntity());
      byte[] body = content.readNBytes(largest);
      // That there is more is enough to know; how much more does not matter.
      if (content.read() >= 0) {
        return failed(Kind.TOO_LARGE, "the vendor's answer is over " + largest + " bytes");
      }
      return new Answered(response.getCode(), head.headers(), body);
    } catch (InterruptedIOException silence) {
      throw silence;
    } catch (IOException ended) {
      return failed(Kind.CUT_SHORT, "the vendor's answer ends before its end");
    }
  }

  private static InputStream content(HttpEntity entity) throws IOException {
    return entity == null ? InputStream.nullInputStream() : entity.getContent();
  }

  private static Failed failed(Kind kind, String explanation) {
    return new Failed(new UpstreamFailure(kind, explanation));
  }
}
