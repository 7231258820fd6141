package dev.ringback.account;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A program that calls a realm's {@code call-records}. */
public final class AccountApp {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String base;

  private AccountApp(String base) {
    this.base = base;
  }

  public static AccountApp of(TestRealm realm) {
    return new AccountApp(realm.address() + "/call-records");
  }

  HttpResponse<String> register(String user, String password) {
    return Loopback.send(request("/auth/register").POST(credentials(user, password)));
  }

  public HttpResponse<String> login(String user, String password) {
    return Loopback.send(request("/auth/login").POST(credentials(user, password)));
  }

  /** The JWT of a login that succeeds. */
  public String accessToken(String user, String password) {
    return json(login(user, password)).path("accessToken").asText();
  }

  public HttpResponse<String> get(String path, String token) {
    return Loopback.send(bearing(token, path).GET());
  }

  public HttpResponse<String> post(String path, String token, String body) {
    return Loopback.send(bearing(token, path).POST(BodyPublishers.ofString(body)));
  }

  /** The value of a new API token to search records with, which ends after so many seconds. */
  public String apiToken(String token, int ttl) {
    return json(post("/account/apitoken", token, "{\"ttl\":" + ttl + "}")).path("value").asText();
  }

  /** Puts a number on the blocklist of whose token it is. */
  public HttpResponse<String> block(String token, String number) {
    return post("/account/blocklist", token, "{\"number\":\"" + number + "\"}");
  }

  public HttpResponse<String> delete(String path, String token) {
    return Loopback.send(bearing(token, path).DELETE());
  }

  /** A request with no header and no body yet. */
  HttpRequest.Builder request(String path) {
    return Loopback.to(URI.create(base + path));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  public static JsonNode claims(String accessToken) {
    return new Tokens(MAPPER.createObjectNode().put("access_token", accessToken))
        .accessTokenClaims();
  }

  private HttpRequest.Builder bearing(String token, String path) {
    return request(path).header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.BodyPublisher credentials(String user, String password) {
    try {
      return BodyPublishers.ofString(
          MAPPER.writeValueAsString(Map.of("user", user, "password", password)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
