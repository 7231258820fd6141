package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Failed;
import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;

/** Runs exchanges over one pool of connections, each inside its deadline. */
final class Exchanges implements AutoCloseable {

  private static final int MOST_CONNECTIONS_TO_ONE_HOST = 20;

  private final UpstreamPolicy policy;
  private final ResponseReader reader;
  private final CloseableHttpClient client;
  private final Deadlines deadlines;

  Exchanges(UpstreamPolicy policy, GuardedDnsResolver names, Deadlines deadlines) {
    this.policy = policy;
    this.deadlines = deadlines;
    reader = new ResponseReader(policy.largestResponse());
    client = BareHttpClient.create(policy, names, MOST_CONNECTIONS_TO_ONE_HOST);
  }

  UpstreamAnswer run(UpstreamRequest request) {
    HttpUriRequestBase message = Message.of(request);
    try (Deadline deadline = deadlines.in(policy.responseTimeout(), message::cancel)) {
      UpstreamAnswer answer = answer(message, request);
      // Whatever a cut connection looks like from here, it was the deadline that cut it.
      return deadline.passed() ? deadline.failure("the vendor's answer is not complete") : answer;
    }
  }

  @Override
  public void close() {
    client.close(CloseMode.IMMEDIATE);
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
}
