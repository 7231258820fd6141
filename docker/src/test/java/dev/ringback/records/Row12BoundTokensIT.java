package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.KeycloakOptions;
import dev.ringback.testkit.sip.StirCertificate;
import dev.ringback.token.Program;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Security, row 12: tokens that are bound to a TLS certificate (RFC 8705), without it. The server
 * is told of certificates as HAProxy tells of them.
 */
class Row12BoundTokensIT {

  private static final String HEADER = "x-client-certificate";
  private static final String CLIENT = "bound";

  private static Ringback ringback;
  private static TestRealm realm;
  private static Program client;
  private static String certificate;
  private static String anotherCertificate;

  @BeforeAll
  static void startBehindAProxy() {
    ringback =
        Ringback.start(
            KeycloakOptions.ofBuild("bound")
                .withArgument("--spi-x509cert-lookup--provider=haproxy")
                .withArgument("--spi-x509cert-lookup--haproxy--ssl-client-cert=" + HEADER),
            0);
    realm = LenientRealm.create(ringback, "row12-bound");
    client = Program.of(realm, CLIENT);
    client.withClientScope("call-records");
    client.change(
        settings -> {
          settings.setDirectAccessGrantsEnabled(true);
          settings.getAttributes().put("tls.client.certificate.bound.access.tokens", "true");
        });
    certificate = certificate("holder");
    anotherCertificate = certificate("thief");
  }

  @AfterAll
  static void stop() {
    ringback.close();
  }

  @Test
  void anAccessTokenIsGoodWithItsCertificateAlone() {
    assertBound(token(Map.of("grant_type", "password", "username", "anna", "password", "anna")));
  }

  @Test
  void aTokenStaysBoundWhenItsClientNoLongerAsksForIt() {
    String token = token(Map.of("grant_type", "password", "username", "anna", "password", "anna"));
    bindsTokens(false);

    assertBound(token);
    bindsTokens(true);
  }

  @Test
  void anExchangedTokenIsGoodWithItsCertificateAlone() {
    TestUser owner = realm.existingUser("anna");
    String apiToken = TokenDesk.of(ringback, realm).issue(owner, "records:read").value();

    assertBound(token(Map.of("grant_type", Program.GRANT, "api_token", apiToken)));
  }

  private static void assertBound(String token) {
    assertThat(search(token, certificate)).isEqualTo(200);
    assertThat(search(token, anotherCertificate)).isEqualTo(401);
    assertThat(search(token, "")).isEqualTo(401);
  }

  private static int search(String token, String presented) {
    return Loopback.send(
            with(
                presented,
                Loopback.to(URI.create(realm.address() + "/call-records/records"))
                    .header("Authorization", "Bearer " + token)))
        .statusCode();
  }

  private static String token(Map<String, String> grant) {
    Map<String, String> form = new HashMap<>(grant);
    form.put("client_id", CLIENT);
    form.put("client_secret", Program.SECRET);
    URI address = URI.create(realm.address() + "/protocol/openid-connect/token");
    return TokenAnswer.read(Loopback.send(with(certificate, Loopback.form(address, form))))
        .tokens()
        .accessToken();
  }

  private static void bindsTokens(boolean binds) {
    client.change(
        settings ->
            settings
                .getAttributes()
                .put("tls.client.certificate.bound.access.tokens", Boolean.toString(binds)));
  }

  private static HttpRequest.Builder with(String presented, HttpRequest.Builder request) {
    return presented.isEmpty() ? request : request.header(HEADER, presented);
  }

  /** One line of base64. */
  private static String certificate(String holder) {
    return StirCertificate.of(URI.create("https://" + holder + ".example/"))
        .pem()
        .lines()
        .filter(line -> !line.startsWith("-"))
        .reduce("", String::concat);
  }
}
