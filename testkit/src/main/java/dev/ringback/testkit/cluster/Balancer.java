package dev.ringback.testkit.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The one address that people know, and whatever node stands behind it for the moment. It keeps
 * nobody on one node, and passes by a node that takes no connections.
 */
final class Balancer implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Balancer.class.getName());

  /** What concerns one connection only (RFC 9110, section 7.6.1), or is the client's own to say. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection", "content-length", "host", "http2-settings", "transfer-encoding", "upgrade");

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int BACKLOG = 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Supplier<List<URI>> order = List::of;

  private Balancer(HttpServer server) {
    this.server = server;
    server.setExecutor(workers);
    server.createContext("/", this::pass);
  }

  static Balancer start() {
    try {
      InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      Balancer balancer = new Balancer(HttpServer.create(anyPort, BACKLOG));
      balancer.server.start();
      return balancer;
    } catch (IOException e) {
      throw new UncheckedIOException("no port is free on the loopback interface", e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** From now on the first of these serves; the next one if nobody listens there. */
  void sendTo(List<URI> nodes) {
    List<URI> fixed = List.copyOf(nodes);
    order = () -> fixed;
  }

  /** From now on these serve by turns. */
  void sendByTurns(List<URI> nodes) {
    AtomicInteger turn = new AtomicInteger();
    order = () -> rotated(nodes, turn.getAndIncrement());
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }

  private void pass(HttpExchange exchange) throws IOException {
    // A connection kept too long is closed by this server just when its client sends on it
    exchange.getResponseHeaders().set("Connection", "close");
    byte[] body = exchange.getRequestBody().readAllBytes();
    try (exchange) {
      Optional<HttpResponse<byte[]>> response = ask(exchange, body);
      if (response.isPresent()) {
        answer(exchange, response.get());
      } else {
        exchange.sendResponseHeaders(502, -1);
      }
    }
  }

  /** Asks the node whose turn it is; the next one if nobody listens there. */
  private Optional<HttpResponse<byte[]>> ask(HttpExchange exchange, byte[] body) {
    for (URI node : order.get()) {
      try {
        return Optional.of(client.send(request(exchange, node, body), BodyHandlers.ofByteArray()));
      } catch (ConnectException nobodyListens) {
        LOG.log(Level.DEBUG, "passing by " + node, nobodyListens);
      } catch (IOException brokenOff) {
        // The node may have done what it was asked, so that no other is asked
        return Optional.empty();
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<URI> rotated(List<URI> nodes, int turn) {
    List<URI> rotated = new ArrayList<>(nodes);
    Collections.rotate(rotated, turn);
    return rotated;
  }

  private static HttpRequest request(HttpExchange exchange, URI node, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(node + exchange.getRequestURI().toString()))
            .timeout(PATIENCE)
            .method(
                exchange.getRequestMethod(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> {
              if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    return request.build();
  }

  private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
      throws IOException {
    response
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              if (isPassedOn(name)) {
                exchange.getResponseHeaders().put(name, values);
              }
            });
    byte[] body = response.body();
    exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static boolean isPassedOn(String header) {
    return !OF_THE_CONNECTION.contains(header.toLowerCase(Locale.ROOT));
  }
}
