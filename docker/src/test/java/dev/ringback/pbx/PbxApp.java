package dev.ringback.pbx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A program that was written for a PBX, and posts to a realm instead. */
public final class PbxApp {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;

  private PbxApp(URI address) {
    this.address = address;
  }

  public static PbxApp of(TestRealm realm) {
    return new PbxApp(URI.create(realm.address() + "/pbx/api/"));
  }

  public HttpResponse<String> logIn(String login, String password) {
    return post(action("auth", Map.of("login", login, "password", password)));
  }

  HttpResponse<String> logOut(String token) {
    return Loopback.send(
        request()
            .header("Authorization", "Bearer " + token)
            .POST(BodyPublishers.ofString(action("logout", Map.of()))));
  }

  HttpResponse<String> post(String body) {
    return Loopback.send(request().POST(BodyPublishers.ofString(body)));
  }

  /** A request with no more than its content type. */
  HttpRequest.Builder request() {
    return Loopback.to(address).header("Content-Type", "application/json");
  }

  /** The token of a login that succeeds. */
  String token(String login, String password) {
    return json(logIn(login, password)).at("/body/token").asText();
  }

  static String action(String action, Map<String, String> parameters) {
    try {
      return JSON.writeValueAsString(
          Map.of("action", action, "obj", "User", "action_id", "123", "params", parameters));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }
}
