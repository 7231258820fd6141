package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.SeenRequest;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody gets who has no business with a login: nothing, and always the same nothing. */
@RingbackTest
class ForeignHandsIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static TestRealm anotherRealm;
  private static OidcApp app;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    realm = ringback.realm("foreign-hands");
    anotherRealm = ringback.realm("foreign-realm");
    app = realm.app("app");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void theStatusIsOnlyForTheTabThatWaits() {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    PhoneLogin somebodyElse = PhoneLogin.begin(app, "+79161234567");
    URI status = login.statusAddress();

    assertThat(login.askStatus().status()).isEqualTo(200);
    List<HttpPage> refusals =
        List.of(
            new HttpBrowser().send(Loopback.to(status)),
            somebodyElse.browser().send(Loopback.to(status)),
            login.browser().send(Loopback.to(status.resolve("nosuchhandle"))),
            login.browser().send(Loopback.to(inAnotherRealm(status))));

    assertThat(refusals).allSatisfy(refusal -> assertThat(refusal.status()).isEqualTo(404));
    assertThat(refusals).extracting(HttpPage::body).containsOnly(refusals.get(0).body());
    assertThat(refusals)
        .extracting(refusal -> refusal.headers().firstValue("Cache-Control").orElse(""))
        .containsOnly("no-store");
  }

  @Test
  void aNumberThatWasReplacedHasNoStatusAnyMore() {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    URI old = login.statusAddress();

    login.press("reverse-call-again", "restart");

    assertThat(login.browser().send(Loopback.to(old)).status()).isEqualTo(404);
    assertThat(login.state()).isEqualTo("waiting");
  }

  @Test
  void anotherBrowserCannotFinishTheLogin(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    var finish = login.page().form("reverse-call-finish");

    phones.handset(PHONE).calls(login.dialledNumber());
    await().until(login::state, "verified"::equals);
    HttpPage stolen = new HttpBrowser().post(finish.action(), finish.fields());

    assertThat(stolen.redirect().filter(app::isBackAt)).isEmpty();
    assertThat(realm.events().ofType("LOGIN")).isEmpty();
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @Test
  void aForgedWebhookLogsInNobody() {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    HttpPage answer = callWebhook(webhook(), "?success=True&phone=89243555100&id=1");
    login.finish();

    assertThat(answer.status()).isEqualTo(204);
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.page().has("#reverse-call-wait")).isTrue();
    assertThat(realm.events().errors()).contains("call_not_confirmed");
  }

  @Test
  void aWebhookThatNobodyAskedForIsNotFound() {
    URI webhook = webhook(PhoneLogin.begin(app, PHONE));

    assertThat(callWebhook(webhook.resolve("guessed"), "").status()).isEqualTo(404);
    assertThat(callWebhook(inAnotherRealm(webhook), "").status()).isEqualTo(404);
    assertThat(
            callWebhook(URI.create(webhook.toString().replace("/telefon-ip/", "/other/")), "")
                .status())
        .isEqualTo(404);
  }

  @Test
  void anAcceptedWebhookReplayedAHundredTimesLogsInOnce(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    URI webhook = webhook();

    assertThat(login.call(phones.handset(PHONE)).isLoggedIn()).isTrue();
    for (int replay = 0; replay < 100; replay++) {
      callWebhook(webhook, "?success=True&phone=89243555100&id=1");
    }

    assertThat(realm.events().ofType("LOGIN")).hasSize(1);
    assertThat(realm.events().errors()).isEmpty();
  }

  private static URI webhook(PhoneLogin afterThis) {
    assertThat(afterThis.page().has("#reverse-call-wait")).isTrue();
    return webhook();
  }

  /** Where the vendor was asked to report the last number's call. */
  private static URI webhook() {
    List<String> webhooks =
        realm.telefonIp().requests().stream()
            .map(SeenRequest::parameters)
            .filter(parameters -> parameters.containsKey("webhook"))
            .map(parameters -> parameters.get("webhook"))
            .toList();
    return URI.create(webhooks.get(webhooks.size() - 1));
  }

  private static HttpPage callWebhook(URI webhook, String query) {
    return new HttpBrowser().send(Loopback.to(URI.create(webhook + query)));
  }

  private static URI inAnotherRealm(URI address) {
    return URI.create(
        address
            .toString()
            .replace("/realms/" + realm.name() + "/", "/realms/" + anotherRealm.name() + "/"));
  }
}
