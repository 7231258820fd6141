package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Security, row 17: markup, expressions and quotes in phone, names and vendor errors are escaped,
 * and nothing is evaluated.
 */
@RingbackTest
class Row17HostileTextIT {

  private static final String MARKUP = "<img src=x onerror=alert(1)>";
  private static final String HOSTILE = "\"'>" + MARKUP + "${1111*2}#{1111*2}";

  private static final String PHONE_OF_THE_HOSTILE = "+79243555170";

  /** What an expression in {@link #HOSTILE} would come to. */
  private static final String EVALUATED = "2222";

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("row17-hostile-text", Row17HostileTextIT::addHostileUser);
    app = realm.app("app");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {HOSTILE, "\" autofocus onfocus=alert(1) x=\"", "${7*7}", "\\u003cimg>"})
  void thePhonePageShowsWhatWasTypedAndNoMore(String typed) {
    HttpPage page = PhoneLogin.begin(app, typed).page();

    assertThat(page.attribute("#phone_number", "value")).isEqualTo(typed);
    assertThat(page.attribute("#phone_number", "onfocus")).isEmpty();
    assertHarmless(page);
  }

  @Test
  void aHintThatIsNoPhoneIsNotShown() {
    HttpPage page = PhoneLogin.begin(app, Map.of("login_hint", HOSTILE)).page();

    assertThat(page.attribute("#phone_number", "value")).isEmpty();
    assertHarmless(page);
  }

  @Test
  void theErrorOfAVendorIsForTheAdminAlone() {
    try (HostileVendor vendor = HostileVendor.of(realm)) {
      vendor.refuses(HOSTILE);

      PhoneLogin login = PhoneLogin.begin(app, "+79243555100");

      assertThat(login.page().body()).doesNotContain("1111*2");
      assertHarmless(login.page());
      assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
          .hasEntrySatisfying("explanation", text -> assertThat(text).contains("${1111*2}"));
    }
  }

  @Test
  void nothingOfAVendorsAnswerIsShownButANumber() {
    try (HostileVendor vendor = HostileVendor.of(realm)) {
      vendor.handsOut("79644115786", HOSTILE);

      PhoneLogin login = PhoneLogin.begin(app, "+79243555100");

      assertThat(login.dialledNumber()).isEqualTo("+79644115786");
      assertThat(login.page().body()).doesNotContain("1111*2");
      assertHarmless(login.page());
    }
  }

  @Test
  void aNumberOfAVendorThatIsNoneIsNotShownEither() {
    try (HostileVendor vendor = HostileVendor.of(realm)) {
      vendor.handsOut("79644115786" + MARKUP, HOSTILE);

      PhoneLogin login = PhoneLogin.begin(app, "+79243555100");

      assertThat(login.isWaitingForACall()).isFalse();
      assertHarmless(login.page());
    }
  }

  /** Keycloak asks for better names, and then shows who is about to log in once more. */
  @Test
  void theNamesOfAUserAreText(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE_OF_THE_HOSTILE);
    HttpPage names = login.call(phones.handset(PHONE_OF_THE_HOSTILE)).page();
    HttpForm betterNames = names.form("kc-update-profile-form");
    login.show(betterNames.fill("firstName", "Hugo").fill("lastName", "Example").submit());

    HttpPage waiting = login.inAnotherTab(app, Map.of("prompt", "login")).page();
    HttpPage methods = waiting.form("kc-select-try-another-way-form").press("tryAnotherWay", "on");

    assertThat(names.attribute("#firstName", "value")).isEqualTo(HOSTILE);
    assertThat(waiting.has("#reverse-call-wait")).isTrue();
    assertThat(waiting.attribute("#kc-attempted-username", "value")).isEqualTo(HOSTILE);
    assertThat(List.of(names, waiting, methods)).allSatisfy(Row17HostileTextIT::assertHarmless);
  }

  @Test
  void jsonRepeatsNothing() {
    HttpRequest.Builder authorize =
        Loopback.form(
            URI.create(realm.address() + "/reverse-call/authorize"),
            Map.of("client_id", "demo-device", "phone_number", HOSTILE));
    HttpRequest.Builder status =
        Loopback.to(URI.create(realm.address() + "/reverse-call/challenges/%3Cimg%3E%22"));

    for (HttpResponse<String> answer : List.of(Loopback.send(authorize), Loopback.send(status))) {
      assertThat(answer.statusCode()).isBetween(400, 404);
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(answer.body()).doesNotContain("img").doesNotContain("1111*2");
    }
  }

  private static void assertHarmless(HttpPage page) {
    assertThat(page.document().select("[onerror], [onfocus], img[src=x]")).isEmpty();
    assertThat(page.body()).doesNotContain(MARKUP).doesNotContain(EVALUATED);
  }

  /** As an import or a user federation may bring one in; Keycloak's own forms would not. */
  private static void addHostileUser(ObjectNode json) {
    ObjectNode user =
        json.withArray("users")
            .addObject()
            .put("username", HOSTILE)
            .put("firstName", HOSTILE)
            .put("lastName", HOSTILE)
            .put("email", "hostile@example.org")
            .put("enabled", true);
    ObjectNode attributes = user.putObject("attributes");
    attributes.putArray("phoneNumber").add(PHONE_OF_THE_HOSTILE);
    attributes.putArray("phoneNumberVerified").add("true");
  }
}
