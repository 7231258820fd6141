package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Security, row 10: tokens and hashes of one realm are nothing in another. */
@RingbackTest
class Row10OtherRealmsIT {

  private static TestRealm other;
  private static String authorization;
  private static TokenPair pair;
  private static IntegrationApp app;
  private static IntegrationApp otherApp;

  @BeforeAll
  static void createRealms(Ringback ringback) {
    TestRealm realm = LenientRealm.create(ringback, "row10-integration");
    other = LenientRealm.create(ringback, "row10-integration-other");
    app = IntegrationApp.of(realm);
    otherApp = IntegrationApp.of(other);
    authorization =
        TokenDesk.of(ringback, realm).issue(realm.existingUser("anna"), "integration").value();
    pair = IntegrationApp.pair(app.create(authorization));
  }

  @Test
  void noTokenIsGoodThere() {
    other.events().clear();

    assertRefused(otherApp.create(authorization), 401);
    assertRefused(otherApp.history(pair.access()), 401);
    assertRefused(otherApp.refresh(pair.refresh()), 401);

    assertThat(other.events().errors())
        .containsExactlyInAnyOrder(
            "api_token_unknown", "integration_token_unknown", "integration_token_unknown");
    assertThat(app.history(pair.access()).statusCode()).isEqualTo(200);
  }

  @Test
  void aHashIsNoneThere(Ringback ringback) {
    String hash =
        IntegrationApp.json(app.history(pair.access())).at("/result/requestHash").asText();
    TokenPair others =
        IntegrationApp.pair(
            otherApp.create(
                TokenDesk.of(ringback, other)
                    .issue(other.existingUser("anna"), "integration")
                    .value()));

    assertRefused(otherApp.again(others.access(), hash), 404);
  }
}
