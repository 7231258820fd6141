package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Security, row 5: whoever asks for the status with another browser's handle, without a cookie or
 * from the wrong tab gets one identical 404.
 */
@RingbackTest
class Row5ForeignStatusIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static TestRealm anotherRealm;
  private static OidcApp app;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    realm = ringback.realm("row5-foreign-status");
    anotherRealm = ringback.realm("row5-another-realm");
    app = realm.app("app");
  }

  @Test
  void everybodyElseGetsTheSame404() {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    PhoneLogin somebodyElse = PhoneLogin.begin(app, "+79161234567");
    PhoneLogin movedOn = PhoneLogin.begin(app, PHONE);
    URI replaced = movedOn.statusAddress();
    movedOn.press("reverse-call-again", "restart");
    PhoneLogin gaveUp = PhoneLogin.begin(app, PHONE);
    URI givenUp = gaveUp.statusAddress();
    gaveUp.press("reverse-call-again", "change_phone");
    URI status = login.statusAddress();
    PhoneLogin otherTab = login.inAnotherTab(app, Map.of()).enter("+79161234567");

    List<HttpPage> refusals =
        List.of(
            ask(new HttpBrowser(), status),
            ask(somebodyElse.browser(), status),
            ask(login.browser(), somebodyElse.statusAddress()),
            ask(login.browser(), status.resolve("nosuchhandle")),
            ask(login.browser(), fromTab(otherTab, status)),
            ask(login.browser(), in(anotherRealm, status)),
            ask(movedOn.browser(), replaced),
            ask(gaveUp.browser(), givenUp));

    assertThat(refusals).extracting(HttpPage::status).containsOnly(404);
    assertThat(refusals).extracting(HttpPage::body).containsOnly(refusals.get(0).body());
    assertThat(refusals)
        .extracting(Row5ForeignStatusIT::headers)
        .containsOnly(headers(refusals.get(0)));
    assertThat(headers(refusals.get(0))).containsEntry("cache-control", List.of("no-store"));
    assertThat(login.askStatus().status()).isEqualTo(200);
    assertThat(movedOn.state()).isEqualTo("waiting");
  }

  @Test
  void theStatusOfOneTabIsNoOtherTabs(Simulator phones) {
    PhoneLogin first = PhoneLogin.begin(app, PHONE);
    PhoneLogin second = first.inAnotherTab(realm.app("another-app"), Map.of()).enter(PHONE);

    phones.handset(PHONE).calls(first.dialledNumber());
    first.awaitWordOfTheCall();

    assertThat(first.state()).isEqualTo("verified");
    assertThat(second.state()).isEqualTo("waiting");
    assertThat(second.finish().isLoggedIn()).isFalse();
  }

  @Test
  void anotherBrowserCannotFinishEither(Simulator phones) {
    realm.events().clear();
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    var finish = login.page().form("reverse-call-finish");

    phones.handset(PHONE).calls(login.dialledNumber());
    login.awaitWordOfTheCall();
    HttpPage stolen = new HttpBrowser().post(finish.action(), finish.fields());

    assertThat(stolen.redirect().filter(app::isBackAt)).isEmpty();
    assertThat(realm.events().ofType("LOGIN")).isEmpty();
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  private static HttpPage ask(HttpBrowser browser, URI status) {
    return browser.send(Loopback.to(status));
  }

  private static Map<String, List<String>> headers(HttpPage page) {
    Map<String, List<String>> headers = new TreeMap<>(page.headers().map());
    headers.remove("date");
    return headers;
  }

  private static URI fromTab(PhoneLogin tab, URI status) {
    return URI.create(
        status.toString().replace(status.getRawQuery(), tab.statusAddress().getRawQuery()));
  }

  private static URI in(TestRealm another, URI address) {
    return URI.create(
        address
            .toString()
            .replace("/realms/" + realm.name() + "/", "/realms/" + another.name() + "/"));
  }
}
