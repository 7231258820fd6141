package dev.ringback.simulator;

import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A customer's web server that waits for webhooks. */
public final class WebhookReceiver implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlockingQueue<Request> received = new LinkedBlockingQueue<>();
  private final LoopbackServer server = LoopbackServer.start(0);

  public WebhookReceiver() {
    server.route(
        "/hook",
        request -> {
          received.add(request);
          return Reply.json(200, "ok");
        });
  }

  public URI address() {
    return server.address().resolve("/hook");
  }

  /** The next webhook; {@code null} if none comes. */
  public Request next() {
    try {
      return received.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
