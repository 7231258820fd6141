package dev.ringback.authenticator.renumbering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenumberingTest {

  private static final Renumbering BENIN = Renumbering.of("+229", "+22901", 8).orElseThrow();

  @Test
  void aNumberOfTheRuleIsMovedOnce() {
    PhoneNumber moved = BENIN.of("+22997123456").orElseThrow();

    assertThat(moved).isEqualTo(new PhoneNumber("+2290197123456"));
    assertThat(BENIN.of(moved.e164())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+2299712345", "+229971234567", "+79243555100", "22997123456", "+229 97123456"})
  void anyOtherTextStaysAsItIs(String written) {
    assertThat(BENIN.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"+229, +22901", "+22901, +229", "+7495, +7499", "+3810, +381"})
  void noRuleAppliesToWhatItHasMade(String from, String to) {
    Renumbering rule = Renumbering.of(from, to, 8).orElseThrow();

    for (String tail : new String[] {"00000000", "01010101", "10101010", "95959595"}) {
      PhoneNumber moved = rule.of(from + tail).orElseThrow();
      assertThat(rule.of(moved.e164())).as(tail).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "229, +22901, 8",
    "+229, 22901, 8",
    "+229, +229, 8",
    "+229, +22901, 0",
    "+229, +22901, 11",
    "+229, +22901, -1",
    "+0, +22901, 8",
    "+%, +22901, 8",
    "+229, +2, 4",
    ", +22901, 8",
    "+229, +22901,",
  })
  void whatIsNoRuleIsNone(String from, String to, Integer digits) {
    assertThat(Renumbering.of(from, to, digits)).isEmpty();
  }
}
