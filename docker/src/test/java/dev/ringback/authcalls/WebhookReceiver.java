package dev.ringback.authcalls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server that waits for webhooks, and fails as often as it is told to. */
public final class WebhookReceiver implements AutoCloseable {

  /**
   * A webhook as it came in.
   *
   * @param query as it was sent
   */
  public record Received(String method, String query, Headers headers, String body) {

    String header(String name) {
      return headers.getFirst(name);
    }
  }

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private final int failures;

  private WebhookReceiver(HttpServer server, int failures) {
    this.server = server;
    this.failures = failures;
  }

  /** Answers 204 to whatever comes. */
  public static WebhookReceiver start() {
    return failing(0);
  }

  /** Answers 500 so many times, and 204 from then on. */
  static WebhookReceiver failing(int times) {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(anyPort, 0);
      WebhookReceiver receiver = new WebhookReceiver(server, times);
      server.createContext("/", receiver::receive);
      server.start();
      return receiver;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public URI address(String pathAndQuery) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + pathAndQuery);
  }

  /** All so far, the first one first. */
  public List<Received> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getRawQuery(),
              exchange.getRequestHeaders(),
              new String(exchange.getRequestBody().readAllBytes(), US_ASCII)));
      exchange.sendResponseHeaders(received.size() <= failures ? 500 : 204, -1);
    }
  }
}
