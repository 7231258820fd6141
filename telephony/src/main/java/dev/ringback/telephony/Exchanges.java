package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/** Runs exchanges over one pool of connections, each inside its deadline. */
final class Exchanges implements AutoCloseable {

  private final UpstreamPolicy policy;
  private final ResponseReader reader;
  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, new DaemonThreads("ringback-deadlines"));

  Exchanges(UpstreamPolicy policy, GuardedDnsResolver names) {
    this.policy = policy;
    reader = new ResponseReader(policy.largestResponse());
    client = BareHttpClient.create(policy, names);
    // Nearly every deadline is called off; those must not pile up until their time comes.
    timer.setRemoveOnCancelPolicy(true);
  }

  UpstreamAnswer run(UpstreamRequest request) {
    HttpUriRequestBase message = message(request);
    try (Deadline deadline = new Deadline(timer, policy.responseTimeout(), message::cancel)) {
      UpstreamAnswer answer = answer(message, request);
      // Whatever a cut connection looks like from here, it was the deadline that cut it.
      return deadline.passed() ? outOfTime() : answer;
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
    timer.shutdownNow();
  }

  private UpstreamAnswer answer(HttpUriRequestBase message, UpstreamRequest request) {
    try {
      HttpHost host = HttpHost.create(request.uri());
      ClassicHttpResponse response = client.executeOpen(host, message, HttpClientContext.create());
      try {
        return reader.read(response);
      } finally {
        // Of no effect on what was read to its end. Closing the rest politely would read it first.
        message.cancel();
        Closer.closeQuietly(response);
      }
    } catch (IOException failure) {
      return new Failed(Diagnosis.of(failure, Redaction.of(request.secrets())));
    }
  }

  private static HttpUriRequestBase message(UpstreamRequest request) {
    URI uri = request.uri();
    HttpUriRequestBase message = new HttpUriRequestBase(request.method(), uri);
    request.headers().forEach(message::setHeader);
    request
        .body()
        .ifPresent(
            body -> {
              message.setHeader(HttpHeaders.CONTENT_TYPE, body.contentType());
              message.setEntity(new ByteArrayEntity(body.content(), null));
            });
    return message;
  }

  private UpstreamAnswer outOfTime() {
    String limit = policy.responseTimeout().toMillis() + " ms";
    return new Failed(
        new UpstreamFailure(Kind.TIMEOUT, "the vendor's answer is not complete after " + limit));
  }
}
