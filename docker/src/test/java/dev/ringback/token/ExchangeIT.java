package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** An API token is exchanged for an access token that is worth no more. */
@RingbackTest
class ExchangeIT {

  private static TestRealm realm;
  private static TokenDesk desk;
  private static Program program;
  private static TestUser anna;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("token-exchange");
    desk = TokenDesk.of(ringback, realm);
    program = Program.of(realm, "exchange");
    anna = realm.existingUser("anna");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void theAccessTokenIsTheOwnersAndHasTheScopeOfTheApiToken() {
    NewToken token = desk.issue(anna, "records:read", "authcalls");

    Tokens tokens = program.exchange(token.value()).tokens();

    JsonNode claims = tokens.accessTokenClaims();
    assertThat(claims.path("sub").asText()).isEqualTo(anna.id());
    assertThat(claims.path("azp").asText()).isEqualTo("exchange");
    assertThat(claims.path("scope").asText()).isEqualTo("records:read authcalls");
    assertThat(tokens.response().path("scope").asText()).isEqualTo("records:read authcalls");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void oneTokenIsExchangedSoOftenInAMinuteAndNoMore(Ringback ringback) {
    TestRealm limited = ringback.realm("limited-exchange");
    limited.setAttributes(Map.of("ringback.api-token.exchangesPerMinute", "2"));
    TokenDesk limitedDesk = TokenDesk.of(ringback, limited);
    Program limitedProgram = Program.of(limited, "exchange");
    TestUser owner = limited.existingUser("anna");
    NewToken token = limitedDesk.issue(owner, "records:read");

    // A minute of the clock may end meanwhile, and a new one begin
    List<TokenAnswer> answers =
        IntStream.range(0, 5).mapToObj(times -> limitedProgram.exchange(token.value())).toList();

    assertThat(answers)
        .filteredOn(answer -> answer instanceof Refusal)
        .isNotEmpty()
        .allSatisfy(
            answer -> assertThat(answer).extracting("status", "error").contains(429, "slow_down"));
    assertThat(limited.events().errors()).contains("too_many_requests");
    assertThat(limitedProgram.exchange(limitedDesk.issue(owner, "records:read").value()).tokens())
        .isNotNull();
  }

  @Test
  void nothingOutlivesIt() {
    NewToken token = desk.issue(anna, "records:read");

    Tokens tokens = program.exchange(token.value()).tokens();

    assertThat(tokens.refreshToken()).isEmpty();
    assertThat(tokens.idToken()).isEmpty();
    assertThat(tokens.response().has("session_state")).isFalse();
    assertThat(anna.sessions()).isZero();
  }

  @Test
  void theAccessTokenNamesNoSessionThatThereIs() {
    NewToken token = desk.issue(anna, "records:read");

    JsonNode first = program.exchange(token.value()).tokens().accessTokenClaims();
    JsonNode second = program.exchange(token.value()).tokens().accessTokenClaims();

    assertThat(first.path("typ").asText()).isEqualTo("ApiToken");
    assertThat(first.path("sid").asText()).isNotEmpty().isNotEqualTo(second.path("sid").asText());
  }

  @Test
  void theAccessTokenEndsWithTheApiToken() {
    NewToken token = desk.issue(anna.id(), 60, "records:read");

    JsonNode claims = program.exchange(token.value()).tokens().accessTokenClaims();

    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isLessThanOrEqualTo(60);
  }

  @Test
  void onlyWhatWasAskedForAndTheApiTokenHasIsGranted() {
    NewToken token = desk.issue(anna, "records:read", "authcalls");

    Tokens tokens =
        program.exchange(token.value(), "openid records:listen records:read email").tokens();

    assertThat(tokens.accessTokenClaims().path("scope").asText()).isEqualTo("records:read");
    assertThat(tokens.idToken()).isEmpty();
  }

  @Test
  void whoAsksForNothingThatTheApiTokenHasGetsNothing() {
    NewToken token = desk.issue(anna, "records:read");

    Refusal refusal = (Refusal) program.exchange(token.value(), "records:listen");

    assertThat(refusal.error()).isEqualTo("invalid_scope");
  }

  @Test
  void theOwnersRolesStayBehind() {
    NewToken token = desk.issue(anna, "records:read");

    JsonNode claims = program.exchange(token.value()).tokens().accessTokenClaims();

    assertThat(claims.has("realm_access")).isFalse();
    assertThat(claims.has("resource_access")).isFalse();
    assertThat(claims.has("aud")).isFalse();
  }

  @Test
  void theAccessTokenAdministersNoAccount() {
    NewToken token = desk.issue(anna, "records:read");

    String accessToken = program.exchange(token.value()).tokens().accessToken();

    assertThat(get(realm.address() + "/account/", accessToken)).isEqualTo(401);
    assertThat(get(realm.address() + "/protocol/openid-connect/userinfo", accessToken))
        .isEqualTo(401);
  }

  @Test
  void theAccessTokenOfAnAdministratorAdministersNoRealm(Ringback ringback) {
    TestUser administrator = Administrators.with(realm, "realm-admin");
    NewToken token = desk.issue(administrator, "records:read");

    String accessToken = program.exchange(token.value()).tokens().accessToken();

    assertThat(desk.inTheHandsOf(accessToken).list(anna.id()).statusCode()).isEqualTo(401);
    assertThat(
            get(
                ringback.keycloak().address() + "/admin/realms/" + realm.name() + "/users",
                accessToken))
        .isEqualTo(401);
  }

  @Test
  void itIsOffUntilItIsSwitchedOn() {
    NewToken token = desk.issue(anna, "records:read");

    Refusal refusal = (Refusal) Program.ofClientOnly(realm, "off").exchange(token.value());

    assertThat(refusal.error()).isEqualTo("unauthorized_client");
    assertThat(realm.events().errors()).containsExactly("not_allowed");
  }

  @Test
  void aMissingTokenIsNamed() {
    assertThat(program.exchange(Map.of()))
        .isEqualTo(new Refusal(400, "invalid_request", "Missing parameter: api_token"));
  }

  @Test
  void whereConsentIsRequiredNobodyIsGuessedToHaveGivenIt() {
    NewToken token = desk.issue(anna, "records:read");
    Program polite = Program.of(realm, "polite");
    polite.change(client -> client.setConsentRequired(true));

    assertThat(polite.exchange(token.value()))
        .isEqualTo(new Refusal(400, "invalid_grant", "Invalid API token"));
    assertThat(realm.events().errors()).containsExactly("consent_denied");
  }

  @Test
  void aServiceAccountMayOwnATokenToo() {
    Program.of(realm, "robot").change(client -> client.setServiceAccountsEnabled(true));
    ClientRepresentation robot = realm.admin().clients().findByClientId("robot").get(0);
    UserRepresentation account = realm.admin().clients().get(robot.getId()).getServiceAccountUser();
    NewToken token = desk.issue(account.getId(), 3600, "integration");

    JsonNode claims = program.exchange(token.value()).tokens().accessTokenClaims();

    assertThat(claims.path("sub").asText()).isEqualTo(account.getId());
  }

  @Test
  void theEventTellsWhoseTokenWasExchangedForWhom() {
    NewToken token = desk.issue(anna, "records:read");

    program.exchange(token.value());

    assertThat(realm.events().ofType("TOKEN_EXCHANGE"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getUserId()).isEqualTo(anna.id());
              assertThat(event.getClientId()).isEqualTo("exchange");
              assertThat(event.getDetails())
                  .containsEntry("grant_type", Program.GRANT)
                  .containsEntry("scope", "records:read")
                  .containsEntry("api_token_id", token.id())
                  .doesNotContainValue(token.value());
            });
  }

  @Test
  void aHostThatTriesTokensIsServedWithARightOne(Ringback ringback) {
    TestRealm guarded = ringback.realm("token-exchange-guarded");
    guarded.setAttributes(Map.of("ringback.defender.failures", "3"));
    NewToken token =
        TokenDesk.of(ringback, guarded).issue(guarded.existingUser("anna"), "records:read");
    Program guessing = Program.of(guarded, "guessing");

    for (int time = 0; time < 5; time++) {
      guessing.exchange(token.misspelt());
    }

    assertThat(guessing.exchange(token.value())).isNotInstanceOf(Refusal.class);
  }

  private static int get(String address, String accessToken) {
    HttpRequest.Builder request =
        Loopback.to(URI.create(address))
            .header("Accept", "application/json")
            .header("Authorization", "Bearer " + accessToken);
    return Loopback.send(request).statusCode();
  }
}
