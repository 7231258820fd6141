package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Standard tools look at an API token (RFC 7662). */
@RingbackTest
class IntrospectionIT {

  private static TestRealm realm;
  private static TokenDesk desk;
  private static Program program;
  private static TestUser anna;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("token-introspection");
    desk = TokenDesk.of(ringback, realm);
    program = Program.ofClientOnly(realm, "records-service");
    anna = realm.existingUser("anna");
    TokenDesk.keepAllEvents(realm);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void aGoodTokenTellsWhoseItIsAndWhatItMay() {
    NewToken token = desk.issue(anna, "records:listen", "records:read");

    JsonNode status = program.introspect(token.value());

    assertThat(status.path("active").asBoolean()).isTrue();
    assertThat(status.path("sub").asText()).isEqualTo(anna.id());
    assertThat(status.path("username").asText()).isEqualTo("anna");
    assertThat(status.path("scope").asText()).isEqualTo("records:read records:listen");
    assertThat(status.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(status.path("jti").asText()).isEqualTo(token.id());
    assertThat(status.path("iss").asText()).isEqualTo(realm.address().toString());
    assertThat(status.path("exp").asLong() - status.path("iat").asLong()).isEqualTo(3600);
    assertThat(status.path("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
  }

  @Test
  void theEventNamesTheTokenByItsIdAndNeverByItsValue() {
    NewToken token = desk.issue(anna, "authcalls");

    program.introspect(token.value());

    assertThat(realm.events().ofType("INTROSPECT_TOKEN"))
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getUserId()).isEqualTo(anna.id());
              assertThat(event.getDetails())
                  .containsEntry("api_token_id", token.id())
                  .doesNotContainValue(token.value());
            });
  }

  @Test
  void ofATokenThatIsNotGoodNothingIsTold() {
    NewToken token = desk.issue(anna, "authcalls");

    HttpResponse<String> misspelt = program.introspect(token.misspelt(), "api_token");

    assertThat(misspelt.body()).isEqualTo("{\"active\":false}");
    assertThat(realm.events().errors()).containsExactly("api_token_malformed");
  }

  @Test
  void aTokenThatNobodyIssuedIsToldFromAMisspeltOneInTheEventOnly() {
    String wellFormed = "rbk_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg037Hgv";

    HttpResponse<String> unknown = program.introspect(wellFormed, "api_token");

    assertThat(unknown.body()).isEqualTo("{\"active\":false}");
    assertThat(realm.events().errors()).containsExactly("api_token_unknown");
  }

  @Test
  void withoutTheHintAnApiTokenIsNoAccessToken() {
    NewToken token = desk.issue(anna, "authcalls");

    HttpResponse<String> response = program.introspect(token.value(), "access_token");

    assertThat(TokenDesk.read(response).path("active").asBoolean()).isFalse();
  }

  @Test
  void whoeverKeepsNoSecretMayNotAsk() {
    NewToken token = desk.issue(anna, "authcalls");
    program.change(client -> client.setPublicClient(true));

    HttpResponse<String> response = program.introspect(token.value(), "api_token");

    program.change(client -> client.setPublicClient(false));
    assertThat(response.statusCode()).isEqualTo(403);
  }

  @Test
  void anExchangedTokenIsShownWithoutRolesToItsAudience() {
    TestUser administrator = Administrators.with(realm, "realm-admin");
    NewToken token = desk.issue(administrator, "records:read");

    JsonNode status = introspected(token, exchanging("for-itself", true));

    assertThat(status.path("active").asBoolean()).as(status.toString()).isTrue();
    assertThat(status.path("sub").asText()).isEqualTo(administrator.id());
    assertThat(status.path("scope").asText()).isEqualTo("records:read");
    assertThat(status.path("client_id").asText()).isEqualTo("for-itself");
    assertThat(status.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(status.path("api_token").path("id").asText()).isEqualTo(token.id());
    assertThat(status.has("realm_access")).isFalse();
    assertThat(status.has("resource_access")).isFalse();
  }

  @Test
  void anExchangedTokenIsInactiveToOthers() {
    assertThat(introspected(desk.issue(anna, "records:read"), exchanging("for-others", false)))
        .hasToString("{\"active\":false}");
  }

  @Test
  void anExchangedTokenIsInactiveOnceItsApiTokenIsRevoked() {
    NewToken token = desk.issue(anna, "records:read");
    Program exchanging = exchanging("outlived", true);
    String accessToken = exchanging.exchange(token.value()).tokens().accessToken();
    assertThat(exchanging.introspect(accessToken).path("active").asBoolean()).isTrue();

    desk.revoke(anna.id(), token.id());

    assertThat(exchanging.introspect(accessToken)).hasToString("{\"active\":false}");
  }

  private static Program exchanging(String clientId, boolean forItself) {
    Program exchanging = Program.of(realm, clientId);
    if (forItself) {
      exchanging.becomeAudience();
    }
    return exchanging;
  }

  private static JsonNode introspected(NewToken token, Program exchanging) {
    return exchanging.introspect(exchanging.exchange(token.value()).tokens().accessToken());
  }
}
