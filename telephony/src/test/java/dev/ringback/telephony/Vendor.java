package dev.ringback.telephony;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A vendor on this machine that answers byte for byte as a test wants it, well or badly. */
final class Vendor implements AutoCloseable {

  private static final Pattern CONTENT_LENGTH =
      Pattern.compile("(?i)\r\nContent-Length: ([0-9]+)\r\n");

  private final ServerSocket door;
  private final Script greeting;
  private final Script script;
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private Vendor(Script greeting, Script script) throws IOException {
    this.greeting = greeting;
    this.script = script;
    door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::welcome);
  }

  /** What the vendor does about a connection or a request. */
  @FunctionalInterface
  interface Script {
    void play(VendorLine line) throws IOException;
  }

  static Vendor that(Script script) throws IOException {
    return new Vendor(line -> {}, script);
  }

  /** A vendor that does not wait for a request, as HTTP would have it. */
  static Vendor thatSpeaksFirst(Script greeting) throws IOException {
    return new Vendor(greeting, VendorLine::hangsUp);
  }

  /** A vendor that sends these lines for each request: status, headers, an empty line, body. */
  static Vendor thatAnswers(String... lines) throws IOException {
    return that(line -> line.says(String.join("\r\n", lines)));
  }

  URI address(String path) {
    return URI.create("http://127.0.0.1:" + door.getLocalPort() + path);
  }

  URI secureAddress() {
    return URI.create("https://127.0.0.1:" + door.getLocalPort() + "/");
  }

  int port() {
    return door.getLocalPort();
  }

  /** All requests so far, heads and bodies. */
  List<String> requests() {
    return requests;
  }

  /** How many connections there were so far. */
  int connections() {
    return connections.size();
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    door.close();
    for (Socket connection : connections) {
      connection.close();
    }
    threads.shutdownNow();
  }

  private void welcome() {
    while (!door.isClosed()) {
      try {
        Socket connection = door.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      VendorLine line = new VendorLine(connection, closing);
      greeting.play(line);
      for (String request = read(in); !request.isEmpty(); request = read(in)) {
        requests.add(request);
        script.play(line);
      }
    } catch (IOException hungUp) {
      // The client may hang up whenever it likes; what it made of it is for the test to say.
    }
  }

  /** One request; empty if there is none any more, or if what comes is no HTTP. */
  private static String read(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    while (request.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      request.append((char) next);
    }
    Matcher length = CONTENT_LENGTH.matcher(request);
    if (length.find()) {
      byte[] body = in.readNBytes(Integer.parseInt(length.group(1)));
      request.append(new String(body, StandardCharsets.UTF_8));
    }
    return request.toString();
  }
}
