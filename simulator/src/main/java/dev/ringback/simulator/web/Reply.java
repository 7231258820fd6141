package dev.ringback.simulator.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer, when to give it, and how much of it. Immutable. */
public final class Reply {

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration delay;
  private final boolean half;

  private Reply(
      int status, Map<String, String> headers, byte[] body, Duration delay, boolean half) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delay = delay;
    this.half = half;
  }

  /** Bytes of a media type. The array is not copied; leave it alone afterwards. */
  public static Reply of(int status, String mediaType, byte[] body) {
    return new Reply(status, Map.of("Content-Type", mediaType), body, Duration.ZERO, false);
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

  /** The same with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, Map.copyOf(more), body, delay, half);
  }

  /** The same, but given not before this time has passed. */
  public Reply after(Duration pause) {
    return new Reply(status, headers, body, delay.plus(pause), half);
  }

  /** Announces the whole body, sends the first half and hangs up. */
  public Reply cutInHalf() {
    return new Reply(status, headers, body, delay, true);
  }

  /** Announces half of the body, after which nobody reads on. */
  public Reply announcedAsHalf() {
    return new Reply(status, headers, Arrays.copyOf(body, body.length / 2), delay, half);
  }

  Duration delay() {
    return delay;
  }

  void send(HttpExchange exchange) throws IOException {
    // Closing the exchange before all announced bytes are out is what drops the connection.
    try (exchange) {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, half ? body.length / 2 : body.length);
        out.flush();
      }
    }
  }
}
