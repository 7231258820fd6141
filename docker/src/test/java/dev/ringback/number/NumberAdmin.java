package dev.ringback.number;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** An administrator who has the numbers of a realm's users changed. */
public record NumberAdmin(Ringback ringback, TestRealm realm, String token) {

  /** The administrator of the server. */
  public static NumberAdmin of(Ringback ringback, TestRealm realm) {
    return new NumberAdmin(ringback, realm, ringback.admin().tokenManager().getAccessTokenString());
  }

  /**
   * Has numbers written in E.164.
   *
   * @param query such as {@code dryRun=false&max=1}
   */
  public HttpResponse<String> normalise(String query) {
    return send("normalise?" + query, "");
  }

  /** Has numbers moved by a rule. */
  public HttpResponse<String> renumber(String query, String rule) {
    return send("renumber?" + query, rule);
  }

  private HttpResponse<String> send(String path, String body) {
    URI address =
        URI.create(
            ringback.keycloak().address()
                + "/admin/realms/"
                + realm.name()
                + "/ringback/numbers/"
                + path);
    return Loopback.send(Loopback.json(address, body).header("Authorization", "Bearer " + token));
  }

  /** The report in the answer. */
  public static JsonNode report(HttpResponse<String> answer) {
    try {
      return new ObjectMapper().readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /** The ids of the users with this outcome. */
  public static List<String> users(JsonNode report, String outcome) {
    return StreamSupport.stream(report.path("users").spliterator(), false)
        .filter(user -> user.path("outcome").asText().equals(outcome))
        .map(user -> user.path("user").asText())
        .toList();
  }
}
