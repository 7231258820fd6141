package dev.ringback.abuse;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Keycloak's brute-force protection, at its strictest. */
final class Locks {

  private static final int A_QUARTER_OF_AN_HOUR = 900;

  private Locks() {}

  /** One wrong password locks a user of this realm. */
  static void atTheFirstWrongPassword(ObjectNode realm) {
    realm.put("failureFactor", 1).put("waitIncrementSeconds", A_QUARTER_OF_AN_HOUR);
  }

  /** Somebody guesses the user's password, and is wrong. */
  static void lock(TestRealm realm, TestUser user) {
    Loopback.send(
        Loopback.form(
            URI.create(realm.address() + "/protocol/openid-connect/token"),
            Map.of(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", user.username(),
                "password", "guessed")));
    await("the lock").pollDelay(Duration.ZERO).until(() -> isLocked(realm, user));
  }

  private static boolean isLocked(TestRealm realm, TestUser user) {
    return Boolean.TRUE.equals(
        realm.admin().attackDetection().bruteForceUserStatus(user.id()).get("disabled"));
  }
}
