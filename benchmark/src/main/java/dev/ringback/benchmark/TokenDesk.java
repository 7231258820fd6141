package dev.ringback.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where an administrator issues API tokens to the users of a realm. */
public final class TokenDesk {

  /** Longer than any run. */
  private static final Duration LIFETIME = Duration.ofDays(1);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Stage stage;
  private final TestRealm realm;

  public TokenDesk(Stage stage, TestRealm realm) {
    this.stage = stage;
    this.realm = realm;
  }

  /**
   * Issues one.
   *
   * @param comment what it is for; of two authorization tokens of one user and one comment only the
   *     younger is good
   * @return its value
   * @throws IllegalStateException if there is none
   */
  public String issue(TestUser owner, String comment, String... scopes) {
    URI tokens =
        URI.create(
            "%s/admin/realms/%s/ringback/users/%s/api-tokens"
                .formatted(stage.keycloak().address(), realm.name(), owner.id()));
    Map<String, ?> wishes =
        Map.of("comment", comment, "ttl", LIFETIME.toSeconds(), "scopes", List.of(scopes));
    try {
      HttpResponse<String> answer =
          Loopback.send(
              Loopback.json(tokens, MAPPER.writeValueAsString(wishes))
                  .header("Authorization", "Bearer " + stage.adminToken()));
      if (answer.statusCode() != 201) {
        throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
      }
      return MAPPER.readTree(answer.body()).path("value").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a token that is no JSON", e);
    }
  }
}
