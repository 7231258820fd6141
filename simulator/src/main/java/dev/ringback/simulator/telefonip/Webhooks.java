package dev.ringback.simulator.telefonip;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.simulator.web.DaemonThreads;
import dev.ringback.telephony.PhoneNumber;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells customers about calls: {@code <webhook>?success=True&phone=89000000000&id=000000}. */
final class Webhooks implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Webhooks.class.getName());
  private static final int SENDERS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ScheduledExecutorService senders =
      Executors.newScheduledThreadPool(SENDERS, new DaemonThreads("simulator-webhooks"));

  /** Without the offer of HTTP/2, which no webhook of this kind comes with. */
  private final HttpClient client =
      HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  /** Sends what the account's behaviour has in store for this call, in the background. */
  void send(AuthCall call, Behaviour behaviour) {
    call.webhook()
        .flatMap(webhook -> call.caller().map(caller -> address(webhook, call, caller, behaviour)))
        .ifPresent(address -> send(address, behaviour.webhook()));
  }

  /** Drops what has not gone out yet. */
  @Override
  public void close() {
    senders.shutdownNow();
  }

  private static URI address(URI webhook, AuthCall call, PhoneNumber caller, Behaviour behaviour) {
    String phone = URLEncoder.encode(behaviour.numberStyle().spell(caller), UTF_8);
    // The document knows webhooks without a query only; an address may well have one.
    String separator = webhook.getRawQuery() == null ? "?" : "&";
    return URI.create(webhook + separator + "success=True&phone=" + phone + "&id=" + call.id());
  }

  private void send(URI address, WebhookDelivery delivery) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
    for (int sent = 0; sent < delivery.times(); sent++) {
      var unused =
          senders.schedule(() -> send(request), delivery.delay().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void send(HttpRequest request) {
    try {
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      LOG.log(Level.DEBUG, "A webhook was answered {0}", status);
    } catch (IOException nobodyListens) {
      // As the vendor: one attempt, and nobody is told. A check still knows of the call.
      LOG.log(Level.DEBUG, "A webhook was not answered", nobodyListens);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
