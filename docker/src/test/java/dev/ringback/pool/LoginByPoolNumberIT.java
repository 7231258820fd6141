package dev.ringback.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.WaitingPage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.telephone.Pbx;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RingbackTest
class LoginByPoolNumberIT {

  private static final String PHONE = "+79243555100";

  private static PoolRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "login-by-pool-number", PoolRealm.MANY);
  }

  @BeforeEach
  void forgetEvents() {
    realm.realm().events().clear();
  }

  @Test
  void theSignedReportOfACallLogsIn() {
    PhoneLogin login = realm.begin(PHONE);

    assertThat(realm.pbx().call(PHONE, login.dialledNumber()).statusCode()).isEqualTo(204);

    assertThat(login.state()).isEqualTo("verified");
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @Test
  void thePageSeesTheCallByItself(Browser browser) {
    AppLogin login = realm.realm().app("browser-app").login();
    Window window = browser.newWindow();
    window.open(login.address());
    WaitingPage waiting = PhonePage.of(window).enter("8 (924) 355-51-00");

    realm.pbx().call(PHONE, waiting.dialledNumber());

    assertThat(login.redeem(window).tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("anna");
  }

  @Test
  void thePageSaysByItselfThatAHiddenCallProvesNothingAndWaitsOn(Browser browser) {
    AppLogin login = realm.realm().app("hint-app").login();
    Window window = browser.newWindow();
    window.open(login.address());
    WaitingPage waiting = PhonePage.of(window).enter("8 (924) 355-51-00");

    realm.pbx().call("anonymous", waiting.dialledNumber());
    String hint = waiting.awaitHint();
    realm.pbx().call(PHONE, waiting.dialledNumber());

    assertThat(hint).contains("number hidden");
    assertThat(login.redeem(window).tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("anna");
  }

  @Test
  void theNumbersShownAreOfThePoolAndHardlyEverTheSame() {
    List<String> shown =
        IntStream.range(0, 10).mapToObj(nth -> realm.begin(PHONE).dialledNumber()).toList();

    assertThat(shown)
        .doesNotHaveDuplicates()
        .allSatisfy(number -> assertThat(number).isBetween("+79641110000", "+79641119999"));
  }

  @Test
  void beforeTheCallThereIsNothingToAskAndTheButtonSaysSo() {
    PhoneLogin login = realm.begin(PHONE);

    login.finish();

    assertThat(login.page().has("#reverse-call-wait")).isTrue();
    assertThat(login.message()).contains("not arrived yet");
    assertThat(realm.realm().events().errors()).isEmpty();
  }

  @Test
  void duringARotationTheReportIsSignedWithBothKeys() {
    PhoneLogin login = realm.begin(PHONE);
    Pbx next = realm.pbx().withSecret("whsec_bmV4dCB5ZWFyJ3Mgc2VjcmV0LCBub3QgeWV0");

    int status =
        next.event(PHONE, login.dialledNumber())
            .alsoSignedWith(PoolRealm.SECRET)
            .send()
            .statusCode();

    assertThat(status).isEqualTo(204);
    assertThat(login.finish().isLoggedIn()).isTrue();
  }
}
