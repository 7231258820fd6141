package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.SeenRequest;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Security, row 7: a webhook of telefon-ip is forged with the right secret, but nobody has called:
 * nobody is logged in, because the vendor's check decides.
 */
@RingbackTest
class Row7ForgedWebhookIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static TestRealm anotherRealm;
  private static VendorWebhooks webhooks;
  private static OidcApp app;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    realm = ringback.realm("row7-forged-webhook");
    anotherRealm = ringback.realm("row7-another-realm");
    webhooks = new VendorWebhooks(realm);
    app = realm.app("app");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {VendorWebhooks.CALLED, "?success=True&phone=89243555100", ""})
  void theVendorIsAskedAndKnowsOfNoCall(String query) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    HttpPage answer = VendorWebhooks.call(webhooks.last(), query);
    login.finish();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(checks()).isNotEmpty();
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.isWaitingForACall()).isTrue();
    assertThat(realm.events().errors()).contains("call_not_confirmed");
    assertThat(realm.events().ofType("LOGIN")).isEmpty();
  }

  @Test
  void theCallThatComesAfterItCounts(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    VendorWebhooks.call(webhooks.last(), VendorWebhooks.CALLED);

    login.call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isTrue();
  }

  @Test
  void aWebhookThatNobodyAskedForIsNotFound() {
    PhoneLogin.begin(app, PHONE);
    URI webhook = webhooks.last();

    assertThat(List.of(webhook.resolve("guessed"), inAnotherRealm(webhook), ofAnother(webhook)))
        .allSatisfy(
            address -> assertThat(VendorWebhooks.call(address, "").status()).isEqualTo(404));
  }

  private static List<SeenRequest> checks() {
    return realm.telefonIp().requests().stream()
        .filter(request -> request.action().equals("reverse_auth_phone_check"))
        .toList();
  }

  private static URI inAnotherRealm(URI webhook) {
    return URI.create(webhook.toString().replace(realm.name(), anotherRealm.name()));
  }

  private static URI ofAnother(URI webhook) {
    return URI.create(webhook.toString().replace("/telefon-ip/", "/another-gateway/"));
  }
}
