package dev.ringback.benchmark.pair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.TokenDesk;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
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
    TokenDesk desk = new TokenDesk(stage, realm);
    TestUser owner = realm.user("owner");
    String base = realm.address() + "/integration/api/v1/auth/integrationapi/";
    return new IntegrationTokens(
        base,
        Turns.of(program -> desk.issue(owner, "creates " + program, "integration")),
        Turns.of(
            program ->
                pair(base + "create", desk.issue(owner, "refreshes " + program, "integration"))
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

  private static JsonNode pair(String address, String token) {
    HttpResponse<String> answer =
        Loopback.send(
            Loopback.to(URI.create(address)).header("Authorization", "Bearer " + token).GET());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    try {
      JsonNode pair = MAPPER.readTree(answer.body());
      if (pair.path(ACCESS).asText().isEmpty()) {
        throw new IllegalStateException("a pair without an access token");
      }
      return pair;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON", e);
    }
  }
}
