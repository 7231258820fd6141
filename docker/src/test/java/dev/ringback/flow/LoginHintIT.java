package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpPage;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app may say whom it expects ({@code login_hint}). */
@RingbackTest
class LoginHintIT {

  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    app = ringback.realm("login-hint").app("app");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+79243555100", "8 (924) 355-51-00"})
  void aPhoneIsFilledIn(String hint) {
    assertThat(field(page(hint))).isEqualTo(hint);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna@example.org",
        "anna",
        "\"><img src=x onerror=alert(1)>",
        "+7\" onfocus=\"alert(1)",
        "${12345*54321}",
        "+79243555100;phone-context=x"
      })
  void anythingElseIsLeftOut(String hint) {
    HttpPage page = page(hint);

    assertThat(field(page)).isEmpty();
    assertThat(page.body()).doesNotContain("onerror=alert", "onfocus=\"alert", "670592745");
  }

  private static HttpPage page(String hint) {
    return PhoneLogin.begin(app, Map.of("login_hint", hint)).page();
  }

  private static String field(HttpPage page) {
    return page.attribute("#phone_number", "value");
  }
}
