package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import java.util.Map;
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
    line.unassertedPhone("+79160000000")
        .with("P-Asserted-Identity", "<sip:+79243555100@carrier.example>")
        .calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sip:+79243555100@carrier.example",
        "tel:+7-924-355-51-00",
        "<sip:89243555100@[2001:db8::1]:5060;user=phone>",
        "<sips:+79243555100;npdi@carrier.example>",
        "Anna Petrova <sip:+79243555100@carrier.example>",
        "\"Petrova, \\\"A\\\"\" <sip:+79243555100@carrier.example>",
        "\"Анна\" <tel:+79243555100;verstat=TN-Validation-Passed>",
        "<sip:+79243555100@one.example>, <sip:89243555100@two.example>",
        "<sip:+79243555100@carrier.example>,\r\n <tel:+79243555100>",
        "<sip:anna@carrier.example>, <tel:+79243555100>"
      })
  void aNumberIsReadHoweverTheNetworkWritesIt(String asserted) {
    line.unassertedPhone("+79160000000").with("P-Asserted-Identity", asserted).calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo(PHONE);
  }

  @Test
  void theNetworkMayNameACallerTwice() {
    line.unassertedPhone("+79160000000")
        .with("P-Asserted-Identity", "\"79161111111\" <sip:somebody@carrier.example>")
        .with("p-asserted-identity", "<tel:+7-924-355-51-00>")
        .calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo(PHONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<sip:",
        "<sip:+79160000000@carrier.example>",
        "<sip:somebody@carrier.example>",
        "<sip:+79243555100@carrier.example>, <sip:",
        "<sip:+79243555100@carrier.example>, <tel:+79160000000>",
        "<sip:+79243555100@carrier.example> (by hand)",
        "<sip:+79243555100@carrier.example>;screen=no",
        "<sip:+79243555100@evil@carrier.example>",
        "<sip:%2B79243555100@carrier.example>",
        "<sip:+79243555100:secret@carrier.example>",
        "<sip:9243555100;phone-context=+7@carrier.example>",
        "<tel:+79243555100;verstat=TN-Validation-Failed>",
        "\"<sip:+79243555100@carrier.example>\" <sip:anna@carrier.example>",
        "\", tel:+79243555101, \" <tel:+79243555100>",
        "\"open <sip:+79243555100@carrier.example>"
      })
  void whatTheNetworkSaysIsReadWholeOrTheCallerIsWithheld(String second) {
    line.unassertedPhone(PHONE)
        .with("P-Asserted-Identity", "<sip:+79243555100@carrier.example>")
        .with("P-Asserted-Identity", second)
        .calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }

  @Test
  void aCallerWhomTheNetworkGivesNoNumberHasNone() {
    line.unassertedPhone(PHONE)
        .with("P-Asserted-Identity", "<sip:somebody@carrier.example>")
        .calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-Preferred-Identity", "Remote-Party-ID", "Subject"})
  void noOtherHeaderSaysWhoCalls(String header) {
    line.unassertedPhone(PHONE).with(header, "<sip:+79243555100@carrier.example>").calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"anonymous", "Restricted", "unavailable", "0", "12345"})
  void aWithheldNumberIsAnonymous(String user) {
    line.phone(user).calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "user", "header;session", "none;critical", "history", "", "x"})
  void aNumberThatTheCallerAskedToHideStaysHidden(String privacy) {
    line.phone(PHONE).with("Privacy", "none").with("Privacy", privacy).calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo("anonymous");
  }

  @Test
  void aNumberThatNeedNotBeHiddenIsNot() {
    line.phone(PHONE).with("Privacy", "none").with("Privacy", "None").calls(dialled);

    assertThat(line.callTo(dialled).caller()).isEqualTo(PHONE);
  }

  @Test
  void whereFromCountsAnAssertionMustNotContradictIt() {
    try (TelephoneLine pbx = TelephoneLine.with(Map.of("RINGBACK_CALLER_HEADER", "From"))) {
      pbx.unassertedPhone(PHONE).calls("+79641110001");
      pbx.phone(PHONE).calls("+79641110002");
      pbx.unassertedPhone(PHONE).with("P-Asserted-Identity", "<sip:").calls("+79641110003");
      pbx.unassertedPhone("+%2B79243555100").calls("+79641110004");
      pbx.unassertedPhone(PHONE)
          .with("P-Asserted-Identity", "<tel:+79243555101>")
          .calls("+79641110005");

      assertThat(pbx.callTo("+79641110001").caller()).isEqualTo(PHONE);
      assertThat(pbx.callTo("+79641110002").caller()).isEqualTo(PHONE);
      assertThat(pbx.callTo("+79641110003").caller()).isEqualTo("anonymous");
      assertThat(pbx.callTo("+79641110004").caller()).isEqualTo("anonymous");
      assertThat(pbx.callTo("+79641110005").caller()).isEqualTo("anonymous");
    }
  }
}
