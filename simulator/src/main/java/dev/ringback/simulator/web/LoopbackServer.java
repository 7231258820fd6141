package dev.ringback.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An HTTP server that nobody but this machine reaches. A late answer holds no thread, and a long
 * one has a thread of its own, so that a vendor who hangs or a client who reads slowly in one test
 * does not keep another test waiting.
 */
public final class LoopbackServer implements AutoCloseable {

  private static final Logger LOG = System.getLogger(LoopbackServer.class.getName());
  private static final Route NOWHERE = request -> Reply.error(404, "Nothing is found here.");
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final int WORKERS = 16;
  private static final int BACKLOG = 1024;

  private final HttpServer server;
  private final ScheduledExecutorService workers;
  private final ExecutorService streams;

  private LoopbackServer(HttpServer server) {
    this.server = server;
    this.workers = Executors.newScheduledThreadPool(WORKERS, new DaemonThreads("simulator-http"));
    this.streams = Executors.newCachedThreadPool(new DaemonThreads("simulator-stream"));
  }

  /**
   * Starts to listen on 127.0.0.1.
   *
   * @param port 0 for any free one
   * @throws UncheckedIOException if the port is taken
   */
  public static LoopbackServer start(int port) {
    // Head and body go out apart; with Nagle's algorithm the body waits 40 ms for the head's
    // receipt.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      InetAddress loopback = InetAddress.getByAddress(LOOPBACK);
      HttpServer http = HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
      LoopbackServer server = new LoopbackServer(http);
      http.setExecutor(server.workers);
      http.start();
      return server;
    } catch (IOException portTaken) {
      throw new UncheckedIOException("Cannot listen on 127.0.0.1:" + port, portTaken);
    }
  }

  /** Where it listens, without a trailing slash. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers this path and whatever is beneath it; of several, the longest one counts. */
  public void route(String path, Route route) {
    server.createContext(
        path, exchange -> answer(exchange, isBeneath(path, exchange) ? route : NOWHERE));
  }

  /** Ends every connection, also those that still wait for a late answer. */
  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
    streams.shutdownNow();
  }

  /** The JDK's server takes {@code /calls} for the beginning of {@code /callsigns}, too. */
  private static boolean isBeneath(String path, HttpExchange exchange) {
    String asked = exchange.getRequestURI().getRawPath();
    return path.endsWith("/") || asked.equals(path) || asked.startsWith(path + "/");
  }

  private void answer(HttpExchange exchange, Route route) throws IOException {
    Reply reply =
        Request.read(exchange)
            .map(route::answer)
            .orElseGet(() -> Reply.error(413, "The body is too large."));
    if (reply.delay().isZero() && !reply.isLong()) {
      reply.send(exchange);
    } else {
      Executor sender = reply.isLong() ? streams : workers;
      var unused =
          workers.schedule(
              () -> sender.execute(() -> sendAlone(exchange, reply)),
              reply.delay().toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  private static void sendAlone(HttpExchange exchange, Reply reply) {
    try {
      reply.send(exchange);
    } catch (IOException clientGone) {
      LOG.log(Level.DEBUG, "The client did not wait for a late or a long answer", clientGone);
    }
  }
}
