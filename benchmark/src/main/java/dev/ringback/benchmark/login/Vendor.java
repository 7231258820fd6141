package dev.ringback.benchmark.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.simulator.web.LoopbackServer;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.testkit.http.Loopback;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * telefon-ip once more, made for measuring: numbers never repeat, nothing is kept for longer than
 * it is needed, and a call ends when word of it has arrived. The simulator draws numbers at random
 * and reports in the background, as the vendor does; under load that would be a number taken twice
 * now and then, and a number of polls that nobody knows.
 */
final class Vendor implements Route, AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/api/v1/authcalls";

  /** The first of ten million numbers; the ones after it are handed out in their order. */
  private static final long FIRST_NUMBER = 7_964_000_0000L;

  private static final int NUMBERS = 10_000_000;

  private final LoopbackServer server;
  private final AtomicLong ids = new AtomicLong(1);
  private final Map<Long, Line> lines = new ConcurrentHashMap<>();

  private Vendor(LoopbackServer server) {
    this.server = server;
  }

  /** Listens on any free port of the loopback interface. */
  static Vendor start() {
    LoopbackServer server = LoopbackServer.start(0);
    Vendor vendor = new Vendor(server);
    server.route(PATH, vendor);
    return vendor;
  }

  /** What a realm admin enters as {@code baseUrl}. */
  URI baseUrl() {
    return URI.create(server.address() + PATH);
  }

  /**
   * Calls a number from the phone that it was handed out to, and returns when Keycloak has been
   * told and has asked for proof.
   *
   * @param dialled in E.164
   * @throws IllegalStateException if Keycloak does not take the report
   */
  void call(String dialled) {
    long id = Long.parseLong(dialled.substring(1)) - FIRST_NUMBER;
    Line called = lines.compute(id, (unchanged, line) -> line.called());
    URI report =
        URI.create(called.webhook() + "?success=True&phone=" + called.phone() + "&id=" + id);
    int status = Loopback.send(Loopback.to(report)).statusCode();
    lines.remove(id);
    if (status != 204) {
      throw new IllegalStateException("the report of a call was answered " + status);
    }
  }

  @Override
  public Reply answer(Request request) {
    List<String> tokenAndAction = request.segmentsUnder(PATH);
    return switch (tokenAndAction.get(1)) {
      case "reverse_auth_phone_post" -> handOut(request);
      case "reverse_auth_phone_check" -> check(Long.parseLong(tokenAndAction.get(2)));
      default -> Reply.error(404, "unknown action");
    };
  }

  @Override
  public void close() {
    server.close();
  }

  private Reply handOut(Request request) {
    JsonNode asked = read(request.body());
    long id = ids.getAndIncrement() % NUMBERS;
    lines.put(id, new Line(asked.path("phone").asText(), asked.path("webhook").asText(), false));
    return granted(Map.of("auth_phone", Long.toString(FIRST_NUMBER + id), "id", id));
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the customer sends no JSON", e);
    }
  }

  private Reply check(long id) {
    return Optional.ofNullable(lines.get(id))
        .filter(Line::isCalled)
        .map(line -> granted(Map.of("phone", line.phone(), "id", id)))
        .orElseGet(() -> envelope(400, false, "call not received", Map.of()));
  }

  private static Reply granted(Map<String, Object> data) {
    return envelope(200, true, "", data);
  }

  private static Reply envelope(
      int status, boolean success, String error, Map<String, Object> data) {
    return Reply.json(status, Map.of("success", success, "error", error, "data", data));
  }

  /** A number that waits for a call; its phone as the customer spelled it. */
  private record Line(String phone, String webhook, boolean isCalled) {

    Line called() {
      return new Line(phone, webhook, true);
    }
  }
}
