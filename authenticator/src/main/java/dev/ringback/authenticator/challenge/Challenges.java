package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.Delivery;
import dev.ringback.telephony.Attestation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * The challenges of a realm, in Keycloak's cluster-wide store of single-use objects.
 *
 * <p>That store has no compare-and-set, and its {@code replace} forgets the time to live. So a
 * challenge is written once and never changed; each thing that happens to it is a key of its own:
 *
 * <ul>
 *   <li>{@code …:challenge:{handle}} the challenge; removed by whoever consumes it
 *   <li>{@code …:webhook:{secret}} which challenge a webhook speaks of
 *   <li>{@code …:asked:{handle}:{occasion}} the gateway was asked within this second
 *   <li>{@code …:polled:{handle}} the app asked for its tokens within this interval
 *   <li>{@code …:hinted:{handle}} a webhook came, and is still without proof
 *   <li>{@code …:failure:{handle}} the gateway failed, and an event says so
 *   <li>{@code …:kept:{handle}} the call came a moment ago, and waits for another tab if its own
 *       was closed
 * </ul>
 *
 * <p>Which challenge has a line is kept by {@link Lines}, how a challenge ends by {@link Outcomes},
 * and how a telephone system's report finds its challenge by {@link AwaitedCalls}. Calls that prove
 * nothing are remembered by {@link UnprovenCalls}, those that have verified by {@link UsedCalls},
 * and what networks said of them by {@link AttestedCalls}.
 */
public final class Challenges {

  /** For how long a verified challenge waits to be finished by its page. */
  static final Duration GRACE = Duration.ofSeconds(60);

  /** How long an app waits between two polls (RFC 8628, section 3.2: {@code interval}). */
  public static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

  /** For how long a call that found its tab closed waits for another tab of the same browser. */
  static final Duration KEPT = Duration.ofSeconds(60);

  private static final long ASK_INTERVAL_SECONDS = 1;

  private final ChallengeObserver observer;
  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;
  private final Lines lines;
  private final Outcomes outcomes;
  private final AwaitedCalls awaitedCalls;
  private final UnprovenCalls unprovenCalls;
  private final UsedCalls usedCalls;
  private final AttestedCalls attestedCalls;
  private final InstantSource clock;

  /**
   * The challenges of one realm, which nobody observes.
   *
   * @param realm id of the realm, part of every key
   */
  public Challenges(SingleUseObjectProvider store, String realm, InstantSource clock) {
    this(store, realm, clock, ChallengeObserver.NOBODY);
  }

  /**
   * The challenges of one realm.
   *
   * @param realm id of the realm, part of every key
   */
  public Challenges(
      SingleUseObjectProvider store,
      String realm,
      InstantSource clock,
      ChallengeObserver observer) {
    this.observer = observer;
    this.store = store;
    this.keys = new ChallengeKeys(realm);
    this.lines = new Lines(store, keys, clock);
    this.outcomes = new Outcomes(store, keys);
    this.awaitedCalls = new AwaitedCalls(store, keys);
    this.unprovenCalls = new UnprovenCalls(store, keys);
    this.usedCalls = new UsedCalls(store, keys);
    this.attestedCalls = new AttestedCalls(store, keys);
    this.clock = clock;
  }

  /**
   * Begins to wait for the call, with the first of these challenges whose line is free. One that
   * the same browser still has open there is cancelled, because one call would answer both.
   *
   * @param drafts challenges of one phone and one browser that differ in their line; at least one
   * @param delivery how word of the call will find the challenge
   */
  Lines.Claim open(List<Challenge> drafts, Delivery delivery) {
    Lines.Claim claim = lines.claim(drafts);
    if (claim instanceof Lines.Claim.Claimed claimed) {
      claimed
          .predecessor()
          .flatMap(this::find)
          .filter(before -> stateOf(before) == ChallengeState.WAITING)
          .ifPresent(this::cancel);
      begin(claimed.challenge(), claimed.predecessor(), delivery);
    }
    return claim;
  }

  private void begin(Challenge challenge, Optional<String> predecessor, Delivery delivery) {
    long lifespan = lifespan(challenge);
    store.put(key("challenge", challenge), lifespan, ChallengeNotes.write(challenge));
    switch (delivery) {
      case WEBHOOK ->
          store.put(
              keys.of("webhook", challenge.webhookSecret()),
              lifespan,
              Map.of("handle", challenge.handle()));
      case REPORT -> awaitedCalls.expect(challenge, predecessor, lifespan);
      case POLL -> {}
    }
    observer.opened(challenge);
  }

  /** The challenge with this handle, unless it was consumed or forgotten. */
  public Optional<Challenge> find(String handle) {
    return ChallengeNotes.read(store.get(keys.of("challenge", handle)));
  }

  /** The challenge that a webhook with this secret speaks of. */
  public Optional<Challenge> ofWebhook(String secret) {
    return Optional.ofNullable(store.get(keys.of("webhook", secret)))
        .map(notes -> notes.get("handle"))
        .flatMap(this::find);
  }

  public ChallengeState stateOf(Challenge challenge) {
    return outcomes
        .stateOf(challenge)
        .orElse(
            challenge.isOver(clock.instant()) ? ChallengeState.EXPIRED : ChallengeState.WAITING);
  }

  /** A call that came for the challenge and did not verify it, if one did. */
  public Optional<UnprovenCall> unprovenCallOf(Challenge challenge) {
    return unprovenCalls.of(challenge);
  }

  /** How far the network vouched for the call that verified the challenge. */
  public Attestation attestationOf(Challenge challenge) {
    return attestedCalls.of(challenge);
  }

  /**
   * Whether another tab of the same browser may go on with the challenge: while it waits, and for
   * {@link #KEPT} after the call.
   */
  public boolean mayBeTakenOver(Challenge challenge) {
    return switch (stateOf(challenge)) {
      case WAITING -> true;
      case VERIFIED -> store.contains(key("kept", challenge));
      case EXPIRED, CANCELLED -> false;
    };
  }

  /**
   * Decides what a reported call means. Only the right one ends the waiting: whoever calls from
   * another phone, or hides the number, must not end somebody else's attempt.
   */
  public Match match(Challenge challenge, CallReport report) {
    Match match = meaning(challenge, report);
    switch (match) {
      case VERIFIED -> verify(challenge, report);
      case WRONG_CALLER -> remember(challenge, UnprovenCall.WRONG_CALLER);
      case NUMBER_HIDDEN -> remember(challenge, UnprovenCall.NUMBER_HIDDEN);
      case ATTESTATION_TOO_LOW -> remember(challenge, UnprovenCall.ATTESTATION_TOO_LOW);
      case TOO_EARLY -> rememberEarly(challenge, report);
      case ANOTHER_LINE, TOO_LATE -> {}
    }
    return match;
  }

  /** A call that has verified a challenge before is an earlier one, whatever its report says. */
  private Match meaning(Challenge challenge, CallReport report) {
    Match match = Match.of(challenge, report, clock.instant());
    return match == Match.VERIFIED && !usedCalls.use(challenge, report) ? Match.TOO_EARLY : match;
  }

  /**
   * A telephone system reports a call by itself.
   *
   * @param gateway component id of the gateway whose word it is
   * @return what the call means for the one waiting challenge that it can be for; empty if there is
   *     none, or if nobody can tell which
   */
  public Optional<Match> report(String gateway, CallReport report) {
    List<Challenge> meant =
        awaitedCalls.candidates(gateway, report, clock.instant()).stream()
            .flatMap(handle -> find(handle).stream())
            .filter(challenge -> stateOf(challenge) == ChallengeState.WAITING)
            .toList();
    return meant.size() == 1 ? Optional.of(match(meant.get(0), report)) : Optional.empty();
  }

  /** The person wants no more of it; a call that comes now verifies nobody. */
  public void cancel(Challenge challenge) {
    end(challenge, ChallengeState.CANCELLED);
  }

  /** Somebody has noticed that the time is up. */
  public void expire(Challenge challenge) {
    end(challenge, ChallengeState.EXPIRED);
  }

  /** Takes the challenge out of the store: of any number of attempts, on any node, one gets it. */
  public Optional<Challenge> consume(Challenge challenge) {
    return ChallengeNotes.read(store.remove(key("challenge", challenge)));
  }

  /** Whether the gateway may be asked now: once a second for all nodes together. */
  boolean mayAsk(Challenge challenge, Occasion occasion) {
    return store.putIfAbsent(
        keys.of("asked", challenge.handle(), occasion.word()), ASK_INTERVAL_SECONDS);
  }

  /** Whether an app may poll now: once in {@link #POLL_INTERVAL} for all nodes together. */
  public boolean mayPoll(Challenge challenge) {
    return store.putIfAbsent(key("polled", challenge), POLL_INTERVAL.toSeconds());
  }

  /** Remembers that a webhook spoke of this challenge but the proof is still missing. */
  public void hint(Challenge challenge) {
    store.putIfAbsent(key("hinted", challenge), lifespan(challenge));
  }

  public boolean isHinted(Challenge challenge) {
    return store.contains(key("hinted", challenge));
  }

  /** Whether this is the first time that the gateway fails this challenge: one event is enough. */
  public boolean firstFailure(Challenge challenge) {
    return store.putIfAbsent(key("failure", challenge), lifespan(challenge));
  }

  private void verify(Challenge challenge, CallReport report) {
    if (stateOf(challenge) == ChallengeState.WAITING) {
      attestedCalls.remember(challenge, report, lifespan(challenge));
    }
    store.putIfAbsent(key("kept", challenge), KEPT.toSeconds());
    end(challenge, ChallengeState.VERIFIED);
  }

  /** The person is to call again; a stranger's call of before is nothing to the page. */
  private void rememberEarly(Challenge challenge, CallReport report) {
    boolean rightPhone =
        report.caller().shownNumber().filter(challenge.caller()::equals).isPresent();
    if (rightPhone && stateOf(challenge) == ChallengeState.WAITING) {
      remember(challenge, UnprovenCall.CALL_TOO_EARLY);
    }
  }

  private void remember(Challenge challenge, UnprovenCall call) {
    if (unprovenCalls.add(challenge, call, lifespan(challenge))) {
      observer.unproven(challenge, call);
    }
  }

  private void end(Challenge challenge, ChallengeState state) {
    if (outcomes.settle(challenge, state, lifespan(challenge))) {
      lines.free(challenge);
      observer.ended(challenge, state, waited(challenge));
    }
  }

  private Duration waited(Challenge challenge) {
    return Duration.between(challenge.opened(), clock.instant());
  }

  private long lifespan(Challenge challenge) {
    return challenge.left(clock.instant()).plus(GRACE).toSeconds() + 1;
  }

  private String key(String type, Challenge challenge) {
    return keys.of(type, challenge.handle());
  }
}
