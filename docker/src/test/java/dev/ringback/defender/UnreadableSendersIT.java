package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.server.KeycloakOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a proxy that sends the header {@code Forwarded} (RFC 7239), which may hide addresses. */
class UnreadableSendersIT {

  private static final String FORWARDED = "Forwarded";

  private static Ringback ringback;
  private static GuardedRealm realm;

  @BeforeAll
  static void startServer() {
    ringback =
        Ringback.start(
            KeycloakOptions.ofBuild("forwarded")
                .withArgument("--proxy-headers=forwarded")
                .withArgument("--proxy-trusted-addresses=127.0.0.1"),
            0);
    realm = GuardedRealm.create(ringback, "forwarded").with("failures", 3);
    realm.pool().realm().allowPlainHttp();
  }

  @AfterAll
  static void stopServer() {
    ringback.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=unknown",
        "for=_hidden",
        "for=\"_SEVKISEK:4711\"",
        "for=garbage",
        "for=\"\"",
        "for",
        "for=\"[2001:db8:0:9::1\"",
        "by=203.0.113.43"
      })
  void aSenderWhoseAddressIsHiddenIsAnsweredLikeAnybody(String forwarded) {
    GuardedRealm lenient = realm.with("failures", 0);

    assertThat(new ProxiedSender(lenient, FORWARDED, forwarded).statuses())
        .isEqualTo(new ProxiedSender(lenient, FORWARDED, "for=198.51.100.50").statuses());
  }

  @Test
  void hiddenSendersAreNeverBlocked() {
    GuardedRealm strict = realm.with("failures", 3);

    for (int failure = 1; failure <= 12; failure++) {
      assertThat(strict.knock(FORWARDED, "for=unknown")).isEqualTo(401);
    }

    assertThat(strict.admin().listOf("unknown")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "for=198.51.100.77, 198.51.100.77",
    "for=\"198.51.100.78:4711\", 198.51.100.78",
    "for=\"[2001:db8:0:77::1]:4711\", 2001:db8:0:77::/64",
    "for=\"[2001:db8:0:78::1]\", 2001:db8:0:78::/64"
  })
  void anAddressIsReadWithAndWithoutItsPort(String forwarded, String host) {
    GuardedRealm strict = realm.with("failures", 3);

    for (int failure = 1; failure <= 3; failure++) {
      strict.knock(FORWARDED, forwarded);
    }

    assertThat(strict.admin().listOf(host)).isEqualTo("black");
  }
}
