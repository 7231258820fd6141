package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Security, row 39: a page of another site has the browser of a person who is logged in open the
 * login again, so that the user's attempts and numbers are used up.
 */
@RingbackTest
class Row39ForeignNavigationsIT {

  private static final String PHONE = "+79243555100";
  private static final Map<String, String> AGAIN = Map.of("prompt", "login");
  private static final String BEGIN = "reverse-call-begin";

  private static PoolRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row39", PoolRealm.MANY);
    realm.realm().authenticator("reverse-call").set(Map.of("startsPerNumber", "30"));
    app = realm.realm().app("another-app");
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Dest, iframe",
    "Sec-Fetch-Dest, image",
    "Sec-Fetch-Dest, empty",
    "Sec-Fetch-Dest, object",
    "Sec-Purpose, prefetch;prerender"
  })
  void whatIsNoWholePageBeginsNoAttempt(String header, String value) {
    PhoneLogin person = loggedIn();

    for (int request = 0; request < 50; request++) {
      HttpPage page = open(person, AGAIN, "Sec-Fetch-Site", "cross-site", header, value);

      assertThat(page.has("#" + BEGIN)).as(page.body()).isTrue();
    }

    assertThat(person.inAnotherTab(app, AGAIN).isWaitingForACall()).isTrue();
  }

  @Test
  void aLoginThatMayShowNothingBeginsNoAttempt() {
    PhoneLogin person = loggedIn();
    await("a login that is older than a second").until(() -> isRefused(openPassively(person)));

    for (int request = 0; request < 50; request++) {
      assertThat(isRefused(openPassively(person))).isTrue();
    }

    assertThat(person.inAnotherTab(app, AGAIN).isWaitingForACall()).isTrue();
  }

  @Test
  void wholePagesOfAnotherSiteBeginOneAttemptOfABrowser() {
    PhoneLogin person = loggedIn();
    assertThat(openPage(person, "cross-site").has("#reverse-call-wait")).isTrue();

    for (int request = 0; request < 50; request++) {
      assertThat(openPage(person, "cross-site").has("#" + BEGIN)).isTrue();
    }

    PhoneLogin tab = person.inAnotherTab(app, AGAIN);
    assertThat(tab.page().text("#reverse-call-lead")).contains("+7******5100");
    assertThat(tab.press(BEGIN, "restart").isWaitingForACall()).isTrue();
    assertThat(call(tab).isLoggedIn()).isTrue();
  }

  @Test
  void anAppsLoginBeginsByItself() {
    PhoneLogin person = loggedIn();

    PhoneLogin again = person.inAnotherTab(app, AGAIN);

    assertThat(again.isWaitingForACall()).isTrue();
    assertThat(call(again).isLoggedIn()).isTrue();
  }

  @Test
  void whatThePersonOpensBeginsInEveryTab() {
    PhoneLogin person = loggedIn();

    assertThat(openPage(person, "none").has("#reverse-call-wait")).isTrue();
    assertThat(openPage(person, "same-origin").has("#reverse-call-wait")).isTrue();
  }

  private static PhoneLogin loggedIn() {
    PhoneLogin person = call(realm.begin(PHONE));
    assertThat(person.isLoggedIn()).isTrue();
    return person;
  }

  private static PhoneLogin call(PhoneLogin login) {
    realm.pbx().event(PHONE, login.dialledNumber()).send();
    return login.awaitWordOfTheCall().finish();
  }

  private static HttpPage openPassively(PhoneLogin person) {
    return open(person, Map.of("prompt", "none", "max_age", "0"));
  }

  private static boolean isRefused(HttpPage page) {
    return page.redirect().orElseThrow().toString().contains("error=login_required");
  }

  private static HttpPage openPage(PhoneLogin person, String site) {
    return open(person, AGAIN, "Sec-Fetch-Dest", "document", "Sec-Fetch-Site", site);
  }

  private static HttpPage open(
      PhoneLogin person, Map<String, String> parameters, String... headers) {
    HttpRequest.Builder request = Loopback.to(app.login(parameters).address());
    return person.browser().send(headers.length == 0 ? request : request.headers(headers));
  }
}
