package dev.ringback.testkit.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.testkit.http.Query;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AppLoginTest {

  private final OidcApp app =
      new OidcApp(
          URI.create("http://127.0.0.1:8080/realms/demo"),
          "shop",
          URI.create("http://127.0.0.1:5000/shop"));

  @Test
  void theBrowserIsSentToTheRealmWithACodeChallenge() {
    URI address = app.login().address();

    assertThat(address.getPath()).isEqualTo("/realms/demo/protocol/openid-connect/auth");
    assertThat(Query.of(address))
        .containsEntry("client_id", "shop")
        .containsEntry("redirect_uri", "http://127.0.0.1:5000/shop")
        .containsEntry("code_challenge_method", "S256")
        .containsKeys("state", "nonce", "code_challenge");
  }

  @Test
  void aParameterOfTheTestTakesThePlaceOfTheUsualOne() {
    URI address = app.login(Map.of("scope", "openid phone", "prompt", "login")).address();

    assertThat(Query.of(address))
        .containsEntry("scope", "openid phone")
        .containsEntry("prompt", "login");
  }

  @Test
  void theAnswerToAnotherLoginIsNotRedeemed() {
    AppLogin login = app.login();
    URI foreign = URI.create("http://127.0.0.1:5000/shop?code=1&state=of-another");

    assertThatThrownBy(() -> login.redeem(foreign)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anErrorIsNotRedeemed() {
    AppLogin login = app.login();
    String state = Query.of(login.address()).get("state");
    URI error = URI.create("http://127.0.0.1:5000/shop?error=login_required&state=" + state);

    assertThatThrownBy(() -> login.redeem(error)).hasMessageContaining("login_required");
  }
}
