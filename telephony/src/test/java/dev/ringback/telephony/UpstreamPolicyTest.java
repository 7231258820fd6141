package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UpstreamPolicyTest {

  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void theStandardIsTwoSecondsTenSecondsOneMebibyteAndThePublicInternet() {
    assertThat(UpstreamPolicy.standard())
        .isEqualTo(
            new UpstreamPolicy(Duration.ofSeconds(2), Duration.ofSeconds(10), 1_048_576, false));
  }

  @Test
  void openingPrivateNetworksChangesNoLimit() {
    UpstreamPolicy open = UpstreamPolicy.standard().withPrivateNetworks(true);

    assertThat(open.privateNetworks()).isTrue();
    assertThat(open.withPrivateNetworks(false)).isEqualTo(UpstreamPolicy.standard());
  }

  @Test
  void thereIsNoPolicyWithoutALimit() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UpstreamPolicy(Duration.ZERO, SECOND, 1, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UpstreamPolicy(SECOND, SECOND.negated(), 1, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UpstreamPolicy(SECOND, SECOND, 0, false));
  }
}
