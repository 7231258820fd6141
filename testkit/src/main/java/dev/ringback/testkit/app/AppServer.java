package dev.ringback.testkit.app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Where browsers land after a login: a web server that answers every address with one page. */
public final class AppServer implements AutoCloseable {

  private static final byte[] PAGE =
      "<!doctype html><title>App</title><h1>Back in the app</h1>".getBytes(StandardCharsets.UTF_8);

  private final HttpServer server;

  private AppServer(HttpServer server) {
    this.server = server;
  }

  public static AppServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            try (var body = exchange.getResponseBody()) {
              body.write(PAGE);
            }
          });
      server.start();
      return new AppServer(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of one app. */
  public URI address(String clientId) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + clientId);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
