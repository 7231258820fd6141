package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Caller;
import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One phone, one line, and the challenge that they make. */
final class Samples {

  static final PhoneNumber ANNA = new PhoneNumber("+79243555100");
  static final PhoneNumber BORIS = new PhoneNumber("+79161234567");
  static final Line LINE = new Line(new PhoneNumber("+79644115786"), "122760");
  static final ChallengeBinding BROWSER =
      new ChallengeBinding.BrowserStep("browser", "root", "client", "execution");
  static final ChallengeBinding ANOTHER_BROWSER =
      new ChallengeBinding.BrowserStep("another", "another-root", "client", "execution");
  static final ChallengeBinding APP = new ChallengeBinding.ClientApplication("client", "openid");

  static final Duration TTL = Duration.ofMinutes(2);

  private Samples() {}

  static Challenge challenge(String handle, Instant expires) {
    return challenge(handle, BROWSER, expires);
  }

  static Challenge challenge(String handle, ChallengeBinding binding, Instant expires) {
    return new Challenge(
        handle,
        binding,
        "gateway",
        LINE,
        false,
        ANNA,
        "secret-of-" + handle,
        expires.minus(TTL),
        expires);
  }

  /** Whether it was opened: its line was free for it. */
  static boolean open(Challenges challenges, Challenge challenge, Delivery delivery) {
    return challenges.open(List.of(challenge), delivery) instanceof Lines.Claim.Claimed;
  }

  static CallReport callFrom(PhoneNumber caller) {
    return new CallReport(LINE, caller);
  }

  static CallReport hiddenCall() {
    return new CallReport(LINE, new Caller.Hidden(), Optional.empty(), Optional.empty());
  }
}
