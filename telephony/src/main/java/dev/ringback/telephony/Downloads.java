package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/**
 * Begins exchanges whose body is read later. They have connections of their own: a few long
 * downloads must not leave a vendor without one for short questions.
 */
final class Downloads implements AutoCloseable {

  private final UpstreamPolicy policy;
  private final Deadlines deadlines;
  private final CloseableHttpClient client;

  Downloads(UpstreamPolicy policy, GuardedDnsResolver names, Deadlines deadlines) {
    this.policy = policy;
    this.deadlines = deadlines;
    client = BareHttpClient.create(policy, names, BareHttpClient.MOST_CONNECTIONS);
  }

  /**
   * Reads the answer up to its body, and lets {@code body} have the rest of a success.
   *
   * @return the answer without its body
   */
  UpstreamAnswer begin(UpstreamRequest request, StreamedBody body) {
    HttpUriRequestBase message = Message.of(request);
    message.setConfig(BareHttpClient.requests(policy, body.limits().longestSilence()));
    try (Deadline deadline = deadlines.in(policy.responseTimeout(), message::cancel)) {
      UpstreamAnswer head = head(message, request, body);
      if (deadline.passed()) {
        body.close();
        return deadline.failure("the vendor has not begun to answer");
      }
      return head;
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
  }

  private UpstreamAnswer head(
      HttpUriRequestBase message, UpstreamRequest request, StreamedBody body) {
    try {
      HttpHost host = HttpHost.create(request.uri());
      ClassicHttpResponse response = client.executeOpen(host, message, HttpClientContext.create());
      Runnable hangUp =
          () -> {
            // Of no effect on what was read to its end. Closing the rest politely would read it.
            message.cancel();
            Closer.closeQuietly(response);
          };
      ResponseHead head = new ResponseHead(response);
      Optional<Failed> objection = head.redirect().or(() -> head.objection(body.limits()));
      if (head.isSuccess() && objection.isEmpty()) {
        body.comesFrom(content(response.getEntity()), hangUp);
      } else {
        hangUp.run();
      }
      return objection
          .<UpstreamAnswer>map(failed -> failed)
          .orElseGet(() -> new Answered(response.getCode(), head.headers(), new byte[0]));
    } catch (IOException failure) {
      return new Failed(Diagnosis.of(failure, Redaction.of(request.secrets())));
    }
  }

  private static InputStream content(HttpEntity entity) throws IOException {
    return entity == null ? InputStream.nullInputStream() : entity.getContent();
  }
}
