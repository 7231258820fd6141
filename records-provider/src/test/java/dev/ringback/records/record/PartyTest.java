package dev.ringback.records.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyTest {

  @ParameterizedTest
  @ValueSource(strings = {"0033123456789", "+33123456789", " 0033123456789 "})
  void bothInternationalFormsAreOneNumber(String written) {
    Party party = Party.read(written);

    assertThat(party.address()).isEqualTo("+33123456789");
    assertThat(party.written()).isEqualTo("0033123456789");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3900", "anonymous", "00", "007", "sip-account-7", ""})
  void whatIsNoPhoneNumberIsKeptAsTheNetworkHasIt(String written) {
    Party party = Party.read(written);

    assertThat(party.number()).isEmpty();
    assertThat(party.written()).isEqualTo(written);
  }

  @Test
  void aWithheldNumberIsEmpty() {
    assertThat(Party.read(null).address()).isEmpty();
  }

  @Test
  void whatIsTooLongForAnySubscriberIsCut() {
    assertThat(Party.read("x".repeat(1_000)).address()).hasSize(Party.LONGEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0033123456789", "anonymous"})
  void nothingSlipsIntoAMessage(String written) {
    assertThat(Party.read(written).toString()).doesNotContain("123456789", "anonymous");
  }
}
