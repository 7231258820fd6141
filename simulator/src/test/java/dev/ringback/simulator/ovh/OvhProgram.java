package dev.ringback.simulator.ovh;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** A program written to OVH's guide: it signs its calls by OVH's clock. */
final class OvhProgram {

  static final String RULES =
      """
      {"accessRules":[{"method":"GET","path":"/telephony"},{"method":"GET","path":"/telephony/*"}],\
      "redirection":"http://127.0.0.1:9/back?link=1"}""";

  private final Application application;
  private final URI endpoint;
  private final HttpProbe api;
  private String consumerKey = "";

  OvhProgram(Simulator simulator, Application application) {
    this.application = application;
    this.endpoint = simulator.ovh().endpoint();
    this.api = new HttpProbe(endpoint);
  }

  /** Asks for a consumer key, and uses it from now on. */
  JsonNode asks() {
    JsonNode asked = send("POST", "/auth/credential", Map.of(), RULES).json();
    consumerKey = asked.path("consumerKey").asText();
    return asked;
  }

  /** Has a consumer key that a customer has granted for ever. */
  OvhProgram linkedTo(String login) {
    asks();
    application.validate(consumerKey, login, Optional.empty());
    return this;
  }

  String consumerKey() {
    return consumerKey;
  }

  Answered get(String path) {
    return get(path, Map.of());
  }

  Answered get(String path, Map<String, String> more) {
    return call("GET", path, "", more);
  }

  Answered call(String method, String path, String body, Map<String, String> more) {
    String time = api.get("/auth/time", Map.of("X-Ovh-Application", application.key())).text();
    return callAt(time, method, path, body, more);
  }

  Answered callAt(String time, String method, String path, String body, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>();
    headers.put("X-Ovh-Consumer", consumerKey);
    headers.put("X-Ovh-Timestamp", time);
    headers.put("X-Ovh-Signature", signature(method, path, body, time));
    headers.putAll(more);
    return send(method, path, headers, body);
  }

  Answered send(String method, String path, Map<String, String> more, String body) {
    Map<String, String> headers = new HashMap<>(more);
    headers.putIfAbsent("X-Ovh-Application", application.key());
    return api.send(method, path, headers, body);
  }

  private String signature(String method, String path, String body, String time) {
    String signed =
        application.secret()
            + ("+" + consumerKey)
            + ("+" + method)
            + ("+" + endpoint + path)
            + ("+" + body)
            + ("+" + time);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(signed.getBytes(UTF_8));
      return "$1$" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
