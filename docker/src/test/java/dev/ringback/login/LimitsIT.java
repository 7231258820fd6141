package dev.ringback.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Past a limit: HTTP 429, {@code Retry-After}, and a page that says when to try again. */
@RingbackTest
class LimitsIT {

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("limits");
    app = realm.app("app");
  }

  @BeforeEach
  void noLimits() {
    limits("0", "0");
    realm.events().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+79243555100", "+79243555140"})
  void aPhoneHasSoManyAttemptsWhetherAnybodyHasItOrNot(String phone) {
    limits("3", "0");
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThat(PhoneLogin.begin(app, phone).isWaitingForACall()).isTrue();
    }

    HttpPage refused = PhoneLogin.begin(app, phone).page();

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(500L, 600L);
    assertThat(refused.text(".kc-feedback-text")).contains("Wait 10 min");
    assertThat(refused.has("#try-another-way")).isTrue();
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getError()).isEqualTo("too_many_starts");
    assertThat(PhoneLogin.begin(app, "+79243555141").isWaitingForACall()).isTrue();
  }

  @Test
  void aClientAddressHasSoManyAttemptsWhateverThePhone() {
    limits("0", "2");
    PhoneLogin.begin(app, "+79243555142");
    PhoneLogin.begin(app, "+79243555143");

    assertThat(PhoneLogin.begin(app, "+79243555144").page().status()).isEqualTo(429);
  }

  @Test
  void newNumbersCountToo() {
    limits("2", "0");
    PhoneLogin login = PhoneLogin.begin(app, "+79243555145");

    login.press("reverse-call-again", "restart");
    assertThat(login.isWaitingForACall()).isTrue();
    login.press("reverse-call-again", "restart");

    assertThat(login.page().status()).isEqualTo(429);
  }

  @Test
  void aSessionHasFiveNewNumbers() {
    PhoneLogin login = PhoneLogin.begin(app, "+79243555146");
    for (int number = 0; number < 5; number++) {
      login.press("reverse-call-again", "restart");
      assertThat(login.isWaitingForACall()).isTrue();
    }

    assertThat(login.page().has("button[name=restart]")).isFalse();
    login.show(login.page().form("reverse-call-finish").press("restart", "true"));

    assertThat(login.isWaitingForACall()).isFalse();
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getError()).isEqualTo("too_many_numbers");
  }

  private static void limits(String perNumber, String perAddress) {
    realm
        .authenticator("reverse-call")
        .set(Map.of("startsPerNumber", perNumber, "startsPerAddress", perAddress));
  }
}
