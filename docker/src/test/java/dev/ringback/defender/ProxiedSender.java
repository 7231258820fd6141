package dev.ringback.defender;

import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody whose requests come by way of a proxy.
 *
 * @param header in which the proxy says whose they are
 * @param value what it says
 */
record ProxiedSender(GuardedRealm realm, String header, String value) {

  private static final String NEVER_ISSUED =
      "rbk_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg037Hgv";

  /** The status of an answer of every surface that asks where a request comes from. */
  Map<String, Integer> statuses() {
    Map<String, Integer> statuses = new LinkedHashMap<>();
    statuses.put("inbound calls", post("/reverse-call/inbound-calls/pbx", "{}"));
    statuses.put("numbers for apps", post("/reverse-call/authorize", "{}"));
    statuses.put("numbers for programs", get(askForNumber(NEVER_ISSUED)));
    statuses.put("numbers for programs with a token", get(askForNumber(realm.apiToken())));
    statuses.put("records", get("/call-records/records"));
    statuses.put("login", post("/call-records/auth/login", user("anna", "guessed")));
    statuses.put("registration", post("/call-records/auth/register", newcomer()));
    statuses.put("integration", get("/integration/api/v1/auth/integrationapi/create"));
    statuses.put("PBX", post("/pbx/api/", "{}"));
    return statuses;
  }

  private static String askForNumber(String token) {
    return "/authcalls/" + token + "/reverse_auth_phone_get?phone=89243555100";
  }

  private static String newcomer() {
    return user(UUID.randomUUID() + "@example.org", "a password of nobody");
  }

  private static String user(String name, String password) {
    return "{\"user\":\"%s\",\"password\":\"%s\"}".formatted(name, password);
  }

  private int get(String path) {
    return send(Loopback.to(address(path)));
  }

  private int post(String path, String json) {
    return send(Loopback.json(address(path), json));
  }

  private int send(HttpRequest.Builder request) {
    return Loopback.send(request.header(header, value)).statusCode();
  }

  private URI address(String path) {
    return URI.create(realm.pool().realm().address() + path);
  }
}
