package dev.ringback.authenticator.challenge;

import static java.util.Collections.min;

import dev.ringback.authenticator.gateway.Allocation;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.common.util.SecretGenerator;

/** Gets a number to call from the first gateway that has one, and opens a challenge with it. */
public final class ChallengeStart {

  /** What came of it. */
  public sealed interface Result {

    /** A number to call. */
    record Opened(Challenge challenge) implements Result {}

    /**
     * The gateway has no number but such as this phone is asked to call already, or was a moment
     * ago.
     *
     * @param pause until one of them is free
     */
    record NumberTaken(String gateway, Duration pause) implements Result {}

    /** No gateway had a number: why, by gateway name. Empty when the realm has no gateway. */
    record NoNumber(Map<String, GatewayFailure> failures) implements Result {

      /**
       * Whether a gateway may have one in a few seconds that this server is too busy to ask now.
       */
      public boolean isBusy() {
        return failures.values().stream().anyMatch(GatewayFailure::isBusy);
      }
    }
  }

  /** 32 letters and digits: 190 bits, more than the 128 that the specification asks for. */
  private static final int SECRET_LENGTH = 32;

  private final Challenges challenges;
  private final List<ReverseCallGateway> gateways;
  private final InstantSource clock;

  /**
   * A start that may use these gateways.
   *
   * @param gateways the ones to ask, in this order
   */
  public ChallengeStart(
      Challenges challenges, List<ReverseCallGateway> gateways, InstantSource clock) {
    this.challenges = challenges;
    this.gateways = gateways;
    this.clock = clock;
  }

  /**
   * Asks one gateway after the other until one has a number for this caller.
   *
   * @param lifetime how long to wait for the call, unless the gateway keeps the number for less
   */
  public Result start(PhoneNumber caller, ChallengeBinding binding, Duration lifetime) {
    Map<String, GatewayFailure> failures = new LinkedHashMap<>();
    for (ReverseCallGateway gateway : gateways) {
      String webhookSecret = secret();
      Allocation allocation = gateway.allocate(caller, webhookSecret);
      if (allocation instanceof Allocation.Allocated allocated) {
        Instant now = clock.instant();
        Duration wait = min(List.of(lifetime, allocated.lifetime(), Challenge.LONGEST_WAIT));
        List<Challenge> drafts =
            allocated.lines().stream()
                .map(
                    line ->
                        new Challenge(
                            secret(),
                            binding,
                            gateway.id(),
                            line,
                            false,
                            caller,
                            webhookSecret,
                            now,
                            now.plus(wait)))
                .toList();
        return result(challenges.open(drafts, gateway.delivery()), gateway, now);
      }
      failures.put(gateway.name(), ((Allocation.Unavailable) allocation).failure());
    }
    return new Result.NoNumber(failures);
  }

  private static Result result(Lines.Claim claim, ReverseCallGateway gateway, Instant now) {
    return claim instanceof Lines.Claim.Claimed claimed
        ? new Result.Opened(claimed.challenge())
        : new Result.NumberTaken(
            gateway.name(), Duration.between(now, ((Lines.Claim.Taken) claim).until()));
  }

  private static String secret() {
    return SecretGenerator.getInstance().randomString(SECRET_LENGTH, SecretGenerator.ALPHANUM);
  }
}
