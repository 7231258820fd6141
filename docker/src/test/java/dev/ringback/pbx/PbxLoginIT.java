package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.EventRepresentation;

/** What document 002 leaves open: refusals, numbers, other pages, and whose tokens count. */
@RingbackTest
class PbxLoginIT {

  private static final String OURS = "https://crm.example.org";

  private static TestRealm realm;
  private static PbxApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "pbx-login");
    app = PbxApp.of(realm);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void whateverIsInTheWayTheAnswerIsTheSame() {
    realm.user("disabled").disable();

    HttpResponse<String> wrong = app.logIn("anna", "wrong");
    List<HttpResponse<String>> others =
        Stream.of("nobody", "disabled").map(user -> app.logIn(user, TestUser.PASSWORD)).toList();

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(PbxApp.json(wrong).path("code").asInt()).isEqualTo(401);
    assertThat(PbxApp.json(wrong).path("action_id").asText()).isEqualTo("123");
    assertThat(others)
        .allSatisfy(
            answer -> {
              assertThat(answer.body()).isEqualTo(wrong.body());
              assertThat(answer.headers().map()).isEqualTo(wrong.headers().map());
            });
    assertThat(realm.events().errors())
        .containsExactlyInAnyOrder("invalid_user_credentials", "user_not_found", "user_disabled");
  }

  @Test
  void numbersAreOfOneThingAndStay() {
    JsonNode anna = PbxApp.json(app.logIn("anna", "anna")).path("body");
    JsonNode annaAgain = PbxApp.json(app.logIn("anna", "anna")).path("body");
    JsonNode boris = PbxApp.json(app.logIn("boris", "boris")).path("body");

    assertThat(annaAgain.path("user_id")).isEqualTo(anna.path("user_id"));
    assertThat(boris.path("user_id")).isNotEqualTo(anna.path("user_id"));
    for (String shared : List.of("domain_id", "domain_name", "role_id", "role_name")) {
      assertThat(boris.path(shared)).isEqualTo(anna.path(shared));
    }
    assertThat(anna.path("domain_name").asText()).isEqualTo(realm.name());
    assertThat(anna.path("user_name").asText()).isEqualTo("Anna Example");
  }

  @Test
  void simultaneousFirstLoginsGetOneNumberEach() {
    List<String> names =
        IntStream.range(0, 8).mapToObj(nth -> realm.user("crowd-" + nth).username()).toList();

    List<CompletableFuture<Long>> logins =
        Stream.concat(names.stream(), names.stream())
            .map(name -> CompletableFuture.supplyAsync(() -> number(name)))
            .toList();

    List<Long> numbers = logins.stream().map(CompletableFuture::join).toList();
    assertThat(numbers.subList(0, 8)).doesNotHaveDuplicates();
    assertThat(numbers.subList(8, 16)).isEqualTo(numbers.subList(0, 8));
  }

  @Test
  void onlyATokenOfALoginHereEndsASession() {
    TestUser user = realm.user("browsing");
    ClientRepresentation other = new ClientRepresentation();
    other.setClientId("other");
    other.setPublicClient(true);
    other.setDirectAccessGrantsEnabled(true);
    realm.admin().clients().create(other).close();
    String foreign = accessTokenOf("other", user);
    String ours = app.token("browsing", TestUser.PASSWORD);

    assertThat(app.logOut(foreign).statusCode()).isEqualTo(401);
    assertThat(app.logOut("J...W").statusCode()).isEqualTo(401);
    assertThat(app.post(PbxApp.action("logout", Map.of())).statusCode()).isEqualTo(401);
    assertThat(user.sessions()).isEqualTo(2);
    assertThat(app.logOut(ours).statusCode()).isEqualTo(200);
    assertThat(user.sessions()).isEqualTo(1);
    EventRepresentation logout = realm.events().awaitOne("LOGOUT");
    assertThat(logout.getUserId()).isEqualTo(user.id());
  }

  @Test
  void pagesOfAnyClientsOriginMayReadTheAnswerAndNoOthers() {
    ClientRepresentation page = new ClientRepresentation();
    page.setClientId("page");
    page.setPublicClient(true);
    page.setWebOrigins(List.of(OURS));
    realm.admin().clients().create(page).close();

    HttpResponse<String> preflight =
        Loopback.send(
            app.request()
                .header("Origin", OURS)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    HttpResponse<String> login = from(OURS);
    HttpResponse<String> foreign = from("https://evil.example.com");

    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElseThrow())
        .containsIgnoringCase("authorization")
        .containsIgnoringCase("content-type");
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(login.headers().firstValue("Access-Control-Allow-Origin")).hasValue(OURS);
    assertThat(foreign.statusCode()).isEqualTo(403);
    assertThat(foreign.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  private static HttpResponse<String> from(String origin) {
    return Loopback.send(
        app.request()
            .header("Origin", origin)
            .POST(
                BodyPublishers.ofString(
                    PbxApp.action("auth", Map.of("login", "anna", "password", "anna")))));
  }

  private static long number(String user) {
    return PbxApp.json(app.logIn(user, TestUser.PASSWORD)).at("/body/user_id").asLong();
  }

  private static String accessTokenOf(String client, TestUser user) {
    HttpResponse<String> answer =
        Loopback.send(
            Loopback.form(
                URI.create(realm.address() + "/protocol/openid-connect/token"),
                Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    client,
                    "username",
                    user.username(),
                    "password",
                    TestUser.PASSWORD)));
    return PbxApp.json(answer).path("access_token").asText();
  }
}
