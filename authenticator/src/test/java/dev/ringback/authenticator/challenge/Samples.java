package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;

/** One phone, one line, and the challenge that they make. */
final class Samples {

  static final PhoneNumber ANNA = new PhoneNumber("+79243555100");
  static final PhoneNumber BORIS = new PhoneNumber("+79161234567");
  static final Line LINE = new Line(new PhoneNumber("+79644115786"), "122760");
  static final ChallengeBinding TAB =
      new ChallengeBinding.BrowserTab("root", "tab", "client", "execution");
  static final ChallengeBinding APP = new ChallengeBinding.ClientApplication("client", "openid");

  static final Duration TTL = Duration.ofMinutes(2);

  private Samples() {}

  static Challenge challenge(String handle, Instant expires) {
    return challenge(handle, TAB, expires);
  }

  static Challenge challenge(String handle, ChallengeBinding binding, Instant expires) {
    return new Challenge(
        handle, binding, "gateway", LINE, ANNA, "secret-of-" + handle, expires.minus(TTL), expires);
  }

  static CallReport callFrom(PhoneNumber caller) {
    return new CallReport(LINE, caller);
  }
}
