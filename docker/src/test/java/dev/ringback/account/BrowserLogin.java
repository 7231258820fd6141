package dev.ringback.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.flow.FlowDraft;
import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.app.Tokens;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;

/** A login to the client {@code ringback-account} with the browser, once an admin allows it. */
final class BrowserLogin {

  private static final String CLIENT = "ringback-account";

  private BrowserLogin() {}

  /** Turns on in a realm file what the admin guide says; the browser asks for a password. */
  static void allowIn(ObjectNode realm) {
    FlowDraft.bound(realm, "browserFlow")
        .alternative("auth-cookie")
        .alternativeFlow("forms")
        .required("auth-username-password-form");
    for (JsonNode client : realm.withArray("clients")) {
      if (client.path("clientId").asText().equals(CLIENT)) {
        allowFor((ObjectNode) client);
      }
    }
  }

  /** The tokens of a login with name and password on Keycloak's own page. */
  static Tokens tokens(TestRealm realm, TestUser user) {
    return PhoneLogin.begin(realm.existingApp(CLIENT)).as(user).tokens();
  }

  private static void allowFor(ObjectNode client) {
    client.put("standardFlowEnabled", true);
    client.putArray("redirectUris").add("http://127.0.0.1:*");
    client.withObject("attributes").put("pkce.code.challenge.method", "S256");
  }
}
