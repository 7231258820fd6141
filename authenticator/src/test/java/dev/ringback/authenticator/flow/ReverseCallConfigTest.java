package dev.ringback.authenticator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.AuthenticatorConfigModel;

class ReverseCallConfigTest {

  @Test
  void worksWithoutAnyConfigAttached() {
    ReverseCallConfig config = ReverseCallConfig.of((AuthenticatorConfigModel) null);

    assertThat(config.gateway()).isEmpty();
    assertThat(config.defaultRegion()).isEqualTo("RU");
    assertThat(config.lifetime()).isEqualTo(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @CsvSource({
    "5, 5",
    "600, 600",
    "4, 5",
    "0, 5",
    "601, 600",
    "999999999, 600",
    "soon, 120",
    "'', 120"
  })
  void theTimeForTheCallStaysWithinItsBounds(String configured, int seconds) {
    assertThat(config(Map.of("ttlSeconds", configured)).lifetime())
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void unknownNumbersAreRejectedUnlessTheAdminWantsAccountsForThem() {
    assertThat(config(Map.of()).registersUnknownNumbers()).isFalse();
    assertThat(config(Map.of("unknownNumber", "reject")).registersUnknownNumbers()).isFalse();
    assertThat(config(Map.of("unknownNumber", "register")).registersUnknownNumbers()).isTrue();
    assertThat(config(Map.of("unknownNumber", "register")).letsUsersClaimNumbers()).isFalse();
    assertThat(config(Map.of("unknownNumber", "claim")).letsUsersClaimNumbers()).isTrue();
    assertThat(config(Map.of("unknownNumber", "claim")).registersUnknownNumbers()).isFalse();
  }

  @Test
  void newDevicesAreAllowedKnownForNinetyDaysAndToldByMailUnlessTheAdminWantsOtherwise() {
    assertThat(config(Map.of()).devices())
        .isEqualTo(new DeviceSettings(false, Duration.ofDays(90), true));
    assertThat(config(Map.of("newDevice", "stepup", "knownDeviceDays", "long")).devices())
        .isEqualTo(new DeviceSettings(false, Duration.ofDays(90), true));
    assertThat(
            config(
                    Map.of(
                        "newDevice", "stepUp",
                        "knownDeviceDays", "0",
                        "newDeviceMail", "false"))
                .devices())
        .isEqualTo(new DeviceSettings(true, Duration.ZERO, false));
    assertThat(config(Map.of("knownDeviceDays", "999")).devices().lifetime())
        .isEqualTo(Duration.ofDays(400));
  }

  @Test
  void aPhoneIsLimitedOverAllAddressesOnlyIfTheAdminSaysSoWhereAttemptsCostNothing() {
    assertThat(config(Map.of()).startsPerNumberAnywhere(List.of())).isZero();
    assertThat(config(Map.of("startsPerNumberAnywhere", "7")).startsPerNumberAnywhere(List.of()))
        .isEqualTo(7);
  }

  @Test
  void blankSettingsAreNone() {
    ReverseCallConfig config = config(Map.of("gateway", " ", "defaultRegion", ""));

    assertThat(config.gateway()).isEmpty();
    assertThat(config.defaultRegion()).isEqualTo("RU");
  }

  private static ReverseCallConfig config(Map<String, String> settings) {
    AuthenticatorConfigModel model = new AuthenticatorConfigModel();
    model.setConfig(settings);
    return ReverseCallConfig.of(model);
  }
}
