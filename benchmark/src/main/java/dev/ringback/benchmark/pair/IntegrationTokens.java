package dev.ringback.benchmark.pair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.benchmark.Stage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Token pairs of programs of one user, each with an authorization token of its own. */
final class IntegrationTokens {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String ACCESS = "accessToken";
  private static final String REFRESH = "refreshToken";

  private final String base;
  private final Turns creating;
  private final Turns refreshing;

  private IntegrationTokens(String base, Turns creating, Turns authorizedToRefresh) {
    this.base = base;
    this.creating = creating;
    this.refreshing = authorizedToRefresh;
  }

  static IntegrationTokens in(Stage stage, TestRealm realm) {
    URI tokens =
        URI.create(
            "%s/admin/realms/%s/ringback/users/%s/api-tokens"
                .formatted(stage.keycloak().address(), realm.name(), realm.user("owner").id()));
    String base = realm.address() + "/integration/api/v1/auth/integrationapi/";
    return new IntegrationTokens(
        base,
        Turns.of(program -> authorization(stage, tokens, "creates " + program)),
        Turns.of(
            program ->
                pair(base + "create", authorization(stage, tokens, "refreshes " + program))
                    .path(REFRESH)
                    .asText()));
  }

  void create() {
    creating.take(
        authorization -> {
          pair(base + "create", authorization);
          return authorization;
        });
  }

  void refresh() {
    refreshing.take(token -> pair(base + "refresh", token).path(REFRESH).asText());
  }

  private static String authorization(Stage stage, URI tokens, String comment) {
    HttpRequest.Builder request =
        Loopback.json(
                tokens,
                "{\"comment\":\"%s\",\"ttl\":36000,\"scopes\":[\"integration\"]}"
                    .formatted(comment))
            .header("Authorization", "Bearer " + stage.adminToken());
    return json(Loopback.send(request), 201).path("value").asText();
  }

  private static JsonNode pair(String address, String token) {
    JsonNode pair =
        json(
            Loopback.send(
                Loopback.to(URI.create(address)).header("Authorization", "Bearer " + token).GET()),
            200);
    if (pair.path(ACCESS).asText().isEmpty()) {
      throw new IllegalStateException("a pair without an access token");
    }
    return pair;
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    try {
      return MAPPER.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON", e);
    }
  }
}
