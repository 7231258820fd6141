package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.limit.ClientNetwork;
import dev.ringback.authenticator.limit.StartLimits;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.Optional;

/** How often a phone, or a client address, may begin an attempt. */
final class Limits {

  private final Step step;

  Limits(Step step) {
    this.step = step;
  }

  /**
   * Counts one attempt.
   *
   * @return how long to wait, if it is one too many
   */
  Optional<Duration> take(PhoneNumber caller, ReverseCallConfig config) {
    StartLimits limits =
        new StartLimits(
            step.session().singleUseObjects(), step.realm().getId(), RealmChallenges.CLOCK);
    String address = step.session().getContext().getConnection().getRemoteAddr();
    return limits
        .ofNetwork(ClientNetwork.of(address), config.startsPerAddress())
        .or(() -> limits.ofPhone(caller.digits(), config.startsPerNumber()));
  }
}
