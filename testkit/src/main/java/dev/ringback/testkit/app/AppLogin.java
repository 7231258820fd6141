package dev.ringback.testkit.app;

import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.http.Query;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** One login of one person into an app, from the address that starts it to the tokens. */
public final class AppLogin {

  private final OidcApp app;
  private final String state = Pkce.randomText();
  private final Pkce pkce = Pkce.create();
  private final URI address;

  AppLogin(OidcApp app, Map<String, String> parameters) {
    this.app = app;
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", app.clientId());
    query.put("redirect_uri", app.redirectUri().toString());
    query.put("scope", "openid");
    query.put("state", state);
    query.put("nonce", Pkce.randomText());
    query.put("code_challenge", pkce.challenge());
    query.put("code_challenge_method", "S256");
    query.putAll(parameters);
    this.address = URI.create(app.endpoint("auth") + "?" + Query.encode(query));
  }

  /** Where the app sends the browser. */
  public URI address() {
    return address;
  }

  /** Waits for the window to come back to the app, and redeems the code that it brings. */
  public TokenAnswer redeem(Window window) {
    return redeem(window.awaitAddress(app::isBackAt));
  }

  /**
   * Redeems the code in the address that a browser came back to.
   *
   * @throws IllegalStateException if the address brings an error, no code, or another login's state
   */
  public TokenAnswer redeem(URI callback) {
    Map<String, String> answer = Query.of(callback);
    if (!state.equals(answer.get("state")) || !answer.containsKey("code")) {
      throw new IllegalStateException("This login was not answered with a code: " + callback);
    }
    return app.askForTokens(
        Map.of(
            "grant_type", "authorization_code",
            "code", answer.get("code"),
            "redirect_uri", app.redirectUri().toString(),
            "code_verifier", pkce.verifier()));
  }
}
