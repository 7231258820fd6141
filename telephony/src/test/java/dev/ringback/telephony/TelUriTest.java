package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TelUriTest {

  private final TelUri uri = new TelUri(new PhoneNumber("+79644115786"));

  @Test
  void aTelUriDialsTheGlobalNumber() {
    assertThat(uri.value()).isEqualTo("tel:+79644115786");
  }

  @Test
  void aTelUriInAMessageIsMasked() {
    assertThat(uri.toString()).contains("+7******5786").doesNotContain("9644115786");
  }
}
