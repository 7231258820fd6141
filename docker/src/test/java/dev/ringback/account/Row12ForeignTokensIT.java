package dev.ringback.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/** Rows 10 and 12 of the security promises: what does not administer an account. */
@RingbackTest
class Row12ForeignTokensIT {

  private static final String OTHER = "other-app";
  private static final List<String> PATHS = List.of("/account/apitoken", "/account/blocklist");

  private static TestRealm realm;
  private static AccountApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "account-foreign", BrowserLogin::allowIn);
    app = AccountApp.of(realm);
    ClientRepresentation other = new ClientRepresentation();
    other.setClientId(OTHER);
    other.setPublicClient(true);
    other.setDirectAccessGrantsEnabled(true);
    other.setDefaultClientScopes(List.of("basic", "call-records"));
    realm.admin().clients().create(other).close();
  }

  @Test
  void aTokenOfAnotherClientAdministersNothing() {
    assertRefused(tokens(OTHER).path("access_token").asText());
  }

  @Test
  void neitherIdTokenNorRefreshTokenIsAnAccessToken() {
    assertRefused(BrowserLogin.tokens(realm, realm.user("vera")).idToken());
    assertRefused(tokens(OTHER).path("refresh_token").asText());
  }

  @Test
  void anApiTokenAdministersNothing() {
    String jwt = app.accessToken("anna", "anna");
    String apiToken =
        AccountApp.json(app.post("/account/apitoken", jwt, "{\"ttl\":60}")).path("value").asText();

    assertRefused(apiToken);
  }

  @Test
  void aTokenOfAnotherRealmAdministersNothing(Ringback ringback) {
    TestRealm elsewhere = LenientRealm.create(ringback, "account-elsewhere");

    assertRefused(AccountApp.of(elsewhere).accessToken("anna", "anna"));
  }

  @Test
  void anUnsignedTokenAndOneSignedWithThePublicKeyAreForgeries() throws GeneralSecurityException {
    String[] parts = app.accessToken("anna", "anna").split("\\.", -1);
    String publicKey =
        realm.admin().keys().getKeyMetadata().getKeys().stream()
            .filter(key -> "RS256".equals(key.getAlgorithm()))
            .findFirst()
            .orElseThrow()
            .getPublicKey();

    assertRefused(base64("{\"alg\":\"none\"}".getBytes(UTF_8)) + "." + parts[1] + ".");
    String signed = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(UTF_8)) + "." + parts[1];
    assertRefused(signed + "." + hmac(publicKey.getBytes(UTF_8), signed));
    assertRefused(signed + "." + hmac(Base64.getDecoder().decode(publicKey), signed));
  }

  @Test
  void aTokenEndsWithItsUserAndItsSession() {
    String ofDisabled = app.accessToken("boris", "boris");
    realm.existingUser("boris").disable();
    assertRefused(ofDisabled);
    realm.existingUser("boris").enable();

    String loggedOut = app.accessToken("boris", "boris");
    realm.existingUser("boris").admin().logout();
    assertRefused(loggedOut);
  }

  @Test
  void whoSendsNothingIsToldWhatToSend() {
    HttpResponse<String> answer = Loopback.send(app.request("/account/apitoken").GET());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValue("Bearer realm=\"account-foreign\"");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void whatWasOnceATokenIsNoAttack(Ringback ringback) {
    TestRealm guarded =
        LenientRealm.create(
            ringback,
            "account-forgiving",
            json -> json.withObject("attributes").put("ringback.defender.failures", "3"));
    AccountApp guardedApp = AccountApp.of(guarded);
    String loggedOut = guardedApp.accessToken("anna", "anna");
    guarded.existingUser("anna").admin().logout();

    IntStream.range(0, 10).forEach(attempt -> guardedApp.get("/account/apitoken", loggedOut));

    assertThat(guardedApp.login("anna", "anna").statusCode()).isEqualTo(200);
  }

  private static void assertRefused(String token) {
    assertThat(token).isNotEmpty();
    for (String path : PATHS) {
      HttpResponse<String> answer = app.get(path, token);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate"))
          .hasValue("Bearer realm=\"account-foreign\", error=\"invalid_token\"");
    }
  }

  private static JsonNode tokens(String client) {
    return AccountApp.json(
        Loopback.send(
            Loopback.form(
                URI.create(realm.address() + "/protocol/openid-connect/token"),
                Map.of(
                    "grant_type", "password",
                    "client_id", client,
                    "username", "anna",
                    "password", "anna",
                    "scope", "openid"))));
  }

  private static String hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return base64(mac.doFinal(text.getBytes(UTF_8)));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
