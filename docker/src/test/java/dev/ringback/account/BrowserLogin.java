package dev.ringback.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;

/** A login to the client {@code ringback-account} with the browser, once an admin allows it. */
final class BrowserLogin {

  private BrowserLogin() {}

  /** Turns on in a realm file what the admin guide says. */
  static void allowFor(ObjectNode client) {
    client.put("standardFlowEnabled", true);
    client.putArray("redirectUris").add("http://127.0.0.1:*");
    client.withObject("attributes").put("pkce.code.challenge.method", "S256");
  }

  /** The JWT of a login with name and password on Keycloak's own page. */
  static String accessToken(TestRealm realm, TestUser user) {
    return PhoneLogin.begin(realm.existingApp("ringback-account")).as(user).tokens().accessToken();
  }
}
