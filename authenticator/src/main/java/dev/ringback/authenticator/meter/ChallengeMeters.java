package dev.ringback.authenticator.meter;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeObserver;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.UnprovenCall;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.function.Function;

/** Counts challenges as they begin and end, and times how long people take to call. */
public final class ChallengeMeters implements ChallengeObserver {

  /** Counter: attempts that were given a number to call, by {@code realm} and {@code gateway}. */
  static final String STARTED = "ringback.challenges.started";

  /**
   * Counter: attempts that ended, by {@code realm}, {@code gateway} and {@code state} ({@code
   * verified}, {@code expired}, {@code cancelled}).
   */
  static final String ENDED = "ringback.challenges.ended";

  /**
   * Counter: attempts to which a call came that proves nothing, by {@code realm}, {@code gateway}
   * and {@code reason} of the first such call: {@code wrong_caller}, {@code number_hidden}, {@code
   * attestation_too_low}, {@code call_too_early}.
   */
  static final String UNPROVEN = "ringback.challenges.unproven";

  /** Timer: from the number on the page to the right call, by {@code realm} and {@code gateway}. */
  static final String CALLED_AFTER = "ringback.challenges.called.after";

  private final MeterRegistry registry;
  private final String realm;
  private final Function<String, String> gatewayNames;

  /**
   * The meters of one realm.
   *
   * @param realm its name
   * @param gatewayNames the name of a gateway by its component id
   */
  public ChallengeMeters(
      MeterRegistry registry, String realm, Function<String, String> gatewayNames) {
    this.registry = registry;
    this.realm = realm;
    this.gatewayNames = gatewayNames;
  }

  @Override
  public void opened(Challenge challenge) {
    registry.counter(STARTED, tags(challenge)).increment();
  }

  @Override
  public void unproven(Challenge challenge, UnprovenCall call) {
    registry.counter(UNPROVEN, tags(challenge).and("reason", call.word())).increment();
  }

  @Override
  public void ended(Challenge challenge, ChallengeState state, Duration after) {
    registry.counter(ENDED, tags(challenge).and("state", state.word())).increment();
    if (state == ChallengeState.VERIFIED) {
      registry.timer(CALLED_AFTER, tags(challenge)).record(after);
    }
  }

  private Tags tags(Challenge challenge) {
    return Tags.of("realm", realm, "gateway", gatewayNames.apply(challenge.gateway()));
  }
}
