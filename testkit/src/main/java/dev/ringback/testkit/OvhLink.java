package dev.ringback.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.simulator.ovh.Ovh;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;

/**
 * Links a user's account at the simulated OVH, through the API and the pages that people use. The
 * simulator forgets consents when it ends, so what was linked before is linked anew.
 */
public final class OvhLink {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int HTTP_OK = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofSeconds(3);

  private final String api;
  private final String token;

  private OvhLink(String api, String token) {
    this.api = api;
    this.token = token;
  }

  /**
   * Links it, to the account {@link Ovh#DEMO_LOGIN}.
   *
   * @param realm the issuer
   */
  public static void make(URI realm, String user, String password) {
    String api = realm + "/call-records";
    String credentials =
        MAPPER.createObjectNode().put("user", user).put("password", password).toString();
    JsonNode login = read(logIn(URI.create(api + "/auth/login"), credentials));
    OvhLink link = new OvhLink(api, login.path("accessToken").asText());
    link.removeOld();
    link.add();
  }

  /** More than once: of two logins of a user at the same moment, Keycloak refuses one. */
  private static HttpResponse<String> logIn(URI address, String credentials) {
    return Awaitility.await("the login of the user whose account at OVH is linked")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(PAUSE)
        .until(
            () -> Loopback.send(Loopback.json(address, credentials)),
            answer -> answer.statusCode() == HTTP_OK);
  }

  private void removeOld() {
    for (JsonNode old : read(Loopback.send(to("/ovh").GET()))) {
      read(Loopback.send(to("/ovh/" + old.path("id").asText()).DELETE()));
    }
  }

  private void add() {
    JsonNode answer = read(Loopback.send(to("/ovh/add").POST(HttpRequest.BodyPublishers.noBody())));
    HttpBrowser browser = new HttpBrowser();
    HttpPage decided =
        browser
            .open(URI.create(answer.path("goto").asText()))
            .form("ovh-credential")
            .fill("login", Ovh.DEMO_LOGIN)
            .fill("validity", "unlimited")
            .press("decision", "authorize");
    browser.open(decided.redirect().orElseThrow());
  }

  private HttpRequest.Builder to(String path) {
    return Loopback.to(URI.create(api + path)).header("Authorization", "Bearer " + token);
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      if (answer.statusCode() == HTTP_OK) {
        return MAPPER.readTree(answer.body());
      }
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("no answer of the API: " + answer.body(), unreadable);
    }
    throw new IllegalStateException("the API answers " + answer.statusCode() + answer.body());
  }
}
