package dev.ringback.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer, when to give it, and how much of it. Immutable. */
public final class Reply {

  /** What the JDK's server wants to be told where no body follows; 0 means that one may. */
  private static final int NOTHING = -1;

  private static final int LONGEST_AT_ONCE = 256 * 1024;

  /** How much of an answer goes out. */
  private enum Extent {
    WHOLE,
    HALF,
    NOTHING
  }

  private final int status;
  private final Map<String, String> headers;
  private final Content body;
  private final Duration delay;
  private final Extent extent;

  private Reply(
      int status, Map<String, String> headers, Content body, Duration delay, Extent extent) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delay = delay;
    this.extent = extent;
  }

  /** A content of a media type. */
  public static Reply of(int status, String mediaType, Content body) {
    return new Reply(status, Map.of("Content-Type", mediaType), body, Duration.ZERO, Extent.WHOLE);
  }

  /** Bytes of a media type. The array is not copied; leave it alone afterwards. */
  public static Reply of(int status, String mediaType, byte[] body) {
    return of(status, mediaType, Content.of(body));
  }

  /** Text of a media type. */
  public static Reply of(int status, String mediaType, String body) {
    return of(status, mediaType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A value as JSON. */
  public static Reply json(int status, Object value) {
    return of(status, MediaType.JSON, Json.text(value));
  }

  /** {@code {"error":"…"}}: what went wrong, in plain words. */
  public static Reply error(int status, String what) {
    return json(status, Map.of("error", what));
  }

  /** Done, and nothing to tell. */
  public static Reply noContent() {
    return of(204, MediaType.JSON, "");
  }

  /** The same with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, Map.copyOf(more), body, delay, extent);
  }

  /** The same, but given not before this time has passed. */
  public Reply after(Duration pause) {
    return new Reply(status, headers, body, delay.plus(pause), extent);
  }

  /** Announces the whole body, sends the first half and hangs up. */
  public Reply cutInHalf() {
    return new Reply(status, headers, body, delay, Extent.HALF);
  }

  /** Sends nothing at all and hangs up. */
  public Reply lost() {
    return new Reply(status, headers, body, delay, Extent.NOTHING);
  }

  /** Announces half of the body, after which nobody reads on. */
  public Reply announcedAsHalf() {
    return new Reply(status, headers, body.part(0, body.length() / 2), delay, extent);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  Duration delay() {
    return delay;
  }

  /** Whether a client that reads slowly may keep the server busy. */
  boolean isLong() {
    return body.length() > LONGEST_AT_ONCE;
  }

  void send(HttpExchange exchange) throws IOException {
    // Closing the exchange before all announced bytes are out is what drops the connection.
    try (exchange) {
      if (extent == Extent.NOTHING) {
        return;
      }
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.getResponseHeaders().set("Content-Length", Long.toString(body.length()));
        exchange.sendResponseHeaders(status, NOTHING);
      } else {
        sendWithBody(exchange);
      }
    }
  }

  private void sendWithBody(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(status, body.length() == 0 ? NOTHING : body.length());
    OutputStream out = exchange.getResponseBody();
    body.write(out, 0, extent == Extent.HALF ? body.length() / 2 : body.length());
    out.flush();
  }
}
