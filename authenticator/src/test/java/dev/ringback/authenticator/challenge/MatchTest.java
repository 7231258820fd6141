package dev.ringback.authenticator.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MatchTest {

  private static final Instant EXPIRES = Instant.parse("2026-11-22T16:02:00Z");
  private static final Instant IN_TIME = EXPIRES.minusMillis(1);

  private final Challenge challenge = Samples.challenge("handle", EXPIRES);

  @Test
  void theRightPhoneOnTheRightLineInTimeVerifies() {
    assertThat(Match.of(challenge, Samples.callFrom(Samples.ANNA), IN_TIME))
        .isEqualTo(Match.VERIFIED);
  }

  @Test
  void aCallFromAnotherPhoneVerifiesNobody() {
    assertThat(Match.of(challenge, Samples.callFrom(Samples.BORIS), IN_TIME))
        .isEqualTo(Match.WRONG_CALLER);
  }

  @Test
  void aCallAtTheMomentOfExpiryComesTooLate() {
    assertThat(Match.of(challenge, Samples.callFrom(Samples.ANNA), EXPIRES))
        .isEqualTo(Match.TOO_LATE);
  }

  @Test
  void theCallerNumberAloneNeverMatches() {
    Line anotherNumber = new Line(new PhoneNumber("+79644110000"), Samples.LINE.reference());
    Line anotherReference = new Line(Samples.LINE.dialled(), "122761");

    assertThat(Match.of(challenge, new CallReport(anotherNumber, Samples.ANNA), IN_TIME))
        .isEqualTo(Match.ANOTHER_LINE);
    assertThat(Match.of(challenge, new CallReport(anotherReference, Samples.ANNA), IN_TIME))
        .isEqualTo(Match.ANOTHER_LINE);
  }
}
