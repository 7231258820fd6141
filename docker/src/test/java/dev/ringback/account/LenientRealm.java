package dev.ringback.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import java.util.function.Consumer;

/**
 * A realm that protects itself from nobody: hosts may fail as often as a test wants them to, every
 * caller number opens the calls of its line, and a user may log in twice in a row. Keycloak's
 * brute-force protection lets go of a login some time after it was answered, and refuses the user's
 * next one until then.
 */
public final class LenientRealm {

  private LenientRealm() {}

  public static TestRealm create(Ringback ringback, String name) {
    return create(ringback, name, unchanged -> {});
  }

  public static TestRealm create(Ringback ringback, String name, Consumer<ObjectNode> change) {
    return ringback.realm(
        name,
        json -> {
          json.put("bruteForceProtected", false);
          json.withObject("attributes")
              .put("ringback.defender.failures", "0")
              .put("ringback.records.trustedLines", "*");
          change.accept(json);
        });
  }
}
