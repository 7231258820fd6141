package dev.ringback.authenticator.defender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardSettingsTest {

  @Test
  void aRealmThatSaysNothingHasTheDefaults() {
    assertThat(settings(Map.of()))
        .isEqualTo(new GuardSettings(10, Duration.ofMinutes(5), Duration.ofMinutes(15)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ten", "-1", "1.5", "99999999999", "1e3"})
  void whatIsNoWholeNumberCountsAsNotSet(String value) {
    assertThat(settings(Map.of("ringback.defender.failures", value)).failures()).isEqualTo(10);
  }

  @Test
  void noFailuresAreOff() {
    assertThat(settings(Map.of("ringback.defender.failures", "0")).areOff()).isTrue();
    assertThat(settings(Map.of("ringback.defender.failures", "1")).areOff()).isFalse();
  }

  @Test
  void whatTheStoreHoldsIsBounded() {
    GuardSettings settings =
        settings(
            Map.of(
                "ringback.defender.failures", "1000000",
                "ringback.defender.windowSeconds", "86400",
                "ringback.defender.blockSeconds", "0"));

    assertThat(settings)
        .isEqualTo(new GuardSettings(1000, Duration.ofHours(1), Duration.ofSeconds(1)));
  }

  private static GuardSettings settings(Map<String, String> attributes) {
    return GuardSettings.of(attributes::get);
  }
}
