package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AttestationTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"A, A", "B, B", "C, C", "none, NONE", "a, A", "' b ', B", "NONE, NONE"})
  void anAttestationIsReadAsTheVendorWritesIt(String text, Attestation attestation) {
    assertThat(Attestation.of(text)).isEqualTo(attestation);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"D", "AA", "full", "А"})
  void whateverElseIsWrittenVouchesForNothing(String text) {
    assertThat(Attestation.of(text)).isEqualTo(Attestation.NONE);
  }

  @Test
  void fullIsStrongerThanPartialThanGatewayThanNone() {
    assertThat(Attestation.A.atLeast(Attestation.B)).isTrue();
    assertThat(Attestation.B.atLeast(Attestation.C)).isTrue();
    assertThat(Attestation.C.atLeast(Attestation.NONE)).isTrue();
    assertThat(Attestation.NONE.atLeast(Attestation.C)).isFalse();
    assertThat(Attestation.C.atLeast(Attestation.B)).isFalse();
    assertThat(Attestation.B.atLeast(Attestation.A)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyAttestationIsAtLeastItself(Attestation attestation) {
    assertThat(attestation.atLeast(attestation)).isTrue();
  }
}
