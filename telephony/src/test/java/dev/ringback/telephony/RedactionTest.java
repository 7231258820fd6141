package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionTest {

  @Test
  void aSecretIsTakenOutWhereverItStands() {
    Redaction redaction = Redaction.of(Set.of("4ea13fbf"));

    assertThat(redaction.apply("4ea13fbf, and /authcalls/4ea13fbf/check"))
        .isEqualTo("***, and /authcalls/***/check");
  }

  @Test
  void aSecretIsTakenOutPercentEncodedToo() {
    Redaction redaction = Redaction.of(Set.of("p+ss w/rd"));

    assertThat(redaction.apply("p+ss w/rd p%2Bss+w%2Frd p%2Bss%20w%2Frd")).isEqualTo("*** *** ***");
  }

  @Test
  void aSecretThatHoldsAnotherOneLeavesNoRestBehind() {
    Redaction redaction = Redaction.of(Set.of("key", "key-of-the-house"));

    assertThat(redaction.apply("key-of-the-house and key")).isEqualTo("*** and ***");
  }

  @Test
  void anEmptySecretChangesNothing() {
    assertThat(Redaction.of(Set.of("", " ")).apply("a b")).isEqualTo("a b");
  }

  @Test
  void whatIsReadByPeopleIsOneLineWithoutControlOrBidiCharacters() {
    String text = "one\r\ntwo\u2028three\u001b[31m\u202efour\u0000\n";

    assertThat(Redaction.oneLine(text)).isEqualTo("one two three [31m four");
  }

  @Test
  void aLongTextIsCutOff() {
    assertThat(Redaction.oneLine("a".repeat(10_000))).hasSize(300).endsWith("a…");
  }
}
