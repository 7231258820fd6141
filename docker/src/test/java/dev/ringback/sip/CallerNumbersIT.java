package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who called: the network's word before the telephone's, in one way of writing. */
@NeedsTelephoneNetwork
class CallerNumbersIT {

  private static final String PHONE = "+79243555100";

  private static TelephoneLine line;
  private static int calls;

  private String dialled;

  @BeforeAll
  static void openLine() {
    line = TelephoneLine.open();
  }

  @AfterAll
  static void closeLine() {
    line.close();
  }

  @BeforeEach
  void dialANumberOfItsOwn() {
    dialled = "+7964333%04d".formatted(++calls);
  }

  @ParameterizedTest
  @CsvSource({
    "79243555100, 79641110008, +79243555100, +79641110008",
    "89243555100, 89641110009, +79243555100, +79641110009",
    "81049301234567, 0079641110010, +49301234567, +79641110010",
    "+7924355-51-00, +79641110011;npdi, +79243555100, +79641110011"
  })
  void numbersAreReportedInE164(String from, String to, String caller, String dialled) {
    line.phone(from).calls(to);

    assertThat(line.callTo(dialled).caller()).isEqualTo(caller);
  }

  @Test
  void theNetworksWordCountsBeforeThatOfTheTelephone() {
    line.phone("+79160000000")
        .with("P-Asserted-Identity", "<sip:+79243555100@carrier.example>")
        .calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo(PHONE);
  }

  @Test
  void theNetworkMayNameACallerTwice() {
    line.phone("+79160000000")
        .with("P-Asserted-Identity", "\"sip:+79161111111@x\" <sip:somebody@carrier.example>")
        .with("P-Asserted-Identity", "<tel:+7-924-355-51-00>")
        .calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo(PHONE);
  }

  @Test
  void aCallerWhomTheNetworkGivesNoNumberHasNone() {
    line.phone(PHONE).with("P-Asserted-Identity", "<sip:somebody@carrier.example>").calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "Restricted", "unavailable", "0", "12345"})
  void aWithheldNumberIsAnonymous(String user) {
    line.phone(user).calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }

  @Test
  void aNumberThatTheCallerAskedToHideStaysHidden() {
    line.phone("anonymous")
        .with("P-Asserted-Identity", "<sip:+79243555100@carrier.example>")
        .with("Privacy", "id")
        .calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }
}
