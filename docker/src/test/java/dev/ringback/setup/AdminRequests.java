package dev.ringback.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** What an administrator asks of {@code /admin/realms/{realm}/ringback}. */
public final class AdminRequests {

  private AdminRequests() {}

  /**
   * Sets the realm up.
   *
   * @param body as JSON; none if it is null
   */
  public static JsonNode setup(Ringback ringback, TestRealm realm, String body) {
    URI address = address(ringback, realm, "setup");
    HttpRequest.Builder request =
        body == null
            ? Loopback.to(address).POST(HttpRequest.BodyPublishers.noBody())
            : Loopback.json(address, body);
    return send(ringback, request);
  }

  /** Asks what is missing or wrong in the realm. */
  public static JsonNode check(Ringback ringback, TestRealm realm) {
    return send(ringback, Loopback.to(address(ringback, realm, "check")));
  }

  static URI address(Ringback ringback, TestRealm realm, String action) {
    return URI.create(
        ringback.keycloak().address() + "/admin/realms/" + realm.name() + "/ringback/" + action);
  }

  private static JsonNode send(Ringback ringback, HttpRequest.Builder request) {
    String token = ringback.admin().tokenManager().getAccessTokenString();
    HttpResponse<String> response =
        Loopback.send(request.header("Authorization", "Bearer " + token));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
