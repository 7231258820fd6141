package dev.ringback.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.representations.idm.ClientRepresentation;

/** Pages of another origin that call the account part (CORS). */
@RingbackTest
class WebPagesIT {

  private static final String OURS = "https://crm.example.org";
  private static final String THEIRS = "https://evil.example.com";

  private static AccountApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    TestRealm realm = LenientRealm.create(ringback, "account-pages");
    app = AccountApp.of(realm);
    ClientRepresentation client = realm.admin().clients().findByClientId("ringback-account").get(0);
    ClientResource resource = realm.admin().clients().get(client.getId());
    client.setWebOrigins(List.of(OURS));
    resource.update(client);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/auth/login", "/auth/register", "/account/apitoken/1", "/account/blocklist"})
  void aPreflightIsAnsweredWithoutCredentials(String path) {
    HttpResponse<String> answer =
        Loopback.send(
            app.request(path)
                .header("Origin", OURS)
                .header("Access-Control-Request-Method", "DELETE")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(OURS);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods").orElseThrow())
        .contains("GET", "POST", "DELETE");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .contains("Authorization");
  }

  @Test
  void aPageOfTheClientsOriginReadsAnswersAndErrors() {
    HttpResponse<String> login = from(OURS, "anna");
    HttpResponse<String> failed = from(OURS, "wrong");

    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(failed.statusCode()).isEqualTo(401);
    assertThat(List.of(login, failed))
        .allSatisfy(
            answer ->
                assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue(OURS));
  }

  @Test
  void aPageOfAnotherOriginIsRefusedBeforeAnythingHappens() {
    HttpResponse<String> answer = from(THEIRS, "anna");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(answer.body()).doesNotContain("accessToken");
  }

  private static HttpResponse<String> from(String origin, String password) {
    return Loopback.send(
        app.request("/auth/login")
            .header("Origin", origin)
            .POST(
                BodyPublishers.ofString("{\"user\":\"anna\",\"password\":\"" + password + "\"}")));
  }
}
