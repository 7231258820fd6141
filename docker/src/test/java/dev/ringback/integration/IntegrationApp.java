package dev.ringback.integration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** A program that speaks document 001. */
public final class IntegrationApp {

  static final String CREATE = "/auth/integrationapi/create";
  static final String REFRESH = "/auth/integrationapi/refresh";
  static final String HISTORY = "/request/getcallhistory";
  static final String FILE = "/request/getcallrecordfile";
  static final String AGAIN = "/request/getrequestresultbyhash";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final String base;

  /** What it works with; the values are secret. */
  public record TokenPair(String access, String refresh) {}

  private IntegrationApp(String base) {
    this.base = base;
  }

  public static IntegrationApp of(TestRealm realm) {
    return new IntegrationApp(realm.address() + "/integration/api/v1");
  }

  public HttpResponse<String> create(String authorizationToken) {
    return get(CREATE, authorizationToken);
  }

  public HttpResponse<String> refresh(String refreshToken) {
    return get(REFRESH, refreshToken);
  }

  /** A pair out of an answer that has one. */
  public static TokenPair pair(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
    JsonNode json = json(answer);
    return new TokenPair(json.path("accessToken").asText(), json.path("refreshToken").asText());
  }

  public HttpResponse<String> history(String accessToken, String body) {
    return Loopback.send(request(HISTORY, accessToken).POST(BodyPublishers.ofString(body)));
  }

  /** The same, with nothing in particular asked for. */
  public HttpResponse<String> history(String accessToken) {
    return history(accessToken, "{}");
  }

  public HttpResponse<String> file(String accessToken, String recordFileId) {
    return get(FILE + "?recordFileId=" + encoded(recordFileId), accessToken);
  }

  HttpResponse<String> again(String accessToken, String requestHash) {
    return get(AGAIN + "?requestHash=" + encoded(requestHash), accessToken);
  }

  HttpResponse<String> get(String pathAndQuery, String token) {
    return Loopback.send(request(pathAndQuery, token).GET());
  }

  /** A request that has the token, and no method yet. */
  HttpRequest.Builder request(String pathAndQuery, String token) {
    return Loopback.to(URI.create(base + pathAndQuery)).header("Authorization", "Bearer " + token);
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
