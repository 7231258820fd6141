package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.WaitingPage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that are gone back to, and forms that are sent again from there. */
@RingbackTest
class BackButtonIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("back-button");
    app = realm.app("app");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void backAndForwardAgainTheSameNumberIsStillWaitedFor(Browser browser, Simulator phones) {
    Window window = browser.newWindow();
    AppLogin login = app.login();
    window.open(login.address());
    String dialled = PhonePage.of(window).enter(PHONE).dialledNumber();

    window.goBack();
    PhonePage.of(window);
    window.goForward();
    assertThat(WaitingPage.of(window).dialledNumber()).isEqualTo(dialled);
    phones.handset(PHONE).calls(dialled);

    assertThat(login.redeem(window).tokens().idToken()).isNotEmpty();
  }

  @Test
  void backAtThePhoneAnotherNumberIsShownForAnotherPhone(Browser browser, Simulator phones) {
    Window window = browser.newWindow();
    AppLogin login = app.login();
    window.open(login.address());
    PhonePage.of(window).enter("+79161112233");

    window.goBack();
    WaitingPage waiting = PhonePage.of(window).enter(PHONE);
    phones.handset(PHONE).calls(waiting.dialledNumber());

    assertThat(login.redeem(window).tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("anna");
  }

  @Test
  void thePhoneSentTwiceFromAnOldPageAsksForNoSecondNumber() {
    PhoneLogin login = PhoneLogin.begin(app);
    HttpForm old = login.page().form("reverse-call-phone").fill("phone_number", PHONE);
    login.show(old.submit());
    String dialled = login.dialledNumber();

    login.show(old.submit());

    assertThat(login.dialledNumber()).isEqualTo(dialled);
    assertThat(login.message()).contains("Action expired");
  }

  @Test
  void thePageOfAStepThatWasLeftHasExpired() {
    PhoneLogin login = PhoneLogin.begin(app);
    HttpForm old = login.page().form("reverse-call-phone").fill("phone_number", PHONE);
    login.tryAnotherWay("Username and password");

    HttpPage page = old.submit();

    assertThat(page.has("#loginContinueLink")).isTrue();
    assertThat(realm.events().errors()).isEmpty();
  }

  @Test
  void aPageThatHasLoggedInLogsInNobodyElse(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    HttpForm finish = login.page().form("reverse-call-finish");
    login.call(phones.handset(PHONE));

    List<HttpPage> revisits =
        List.of(login.browser().open(reload(finish.action())), finish.submit(), finish.submit());

    assertThat(revisits).allSatisfy(page -> assertThat(answer(page)).doesNotContainKey("code"));
    assertThat(login.isLoggedIn()).isTrue();
    assertThat(realm.events().ofType("LOGIN")).hasSize(1);
  }

  /** The address that Keycloak's pages put into the browser's history for themselves. */
  private static URI reload(URI action) {
    Map<String, String> page = Query.of(action);
    page.remove("session_code");
    return action.resolve("authenticate?" + Query.encode(page));
  }

  private static Map<String, String> answer(HttpPage page) {
    return page.redirect().map(Query::of).orElse(Map.of());
  }
}
