package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import java.time.Duration;
import java.time.InstantSource;
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
 *   <li>{@code …:settled:{handle}} put if absent by whoever ends the waiting: exactly one does
 *   <li>{@code …:outcome:{handle}} how it ended; written by that one
 *   <li>{@code …:line:{caller}:{dialled}} put if absent, so that no two open challenges of one
 *       phone share a dialled number
 *   <li>{@code …:webhook:{secret}} which challenge a webhook speaks of
 *   <li>{@code …:asked:{handle}:{occasion}} the gateway was asked within this second
 *   <li>{@code …:polled:{handle}} the app asked for its tokens within this interval
 *   <li>{@code …:hinted:{handle}} a webhook came, and is still without proof
 *   <li>{@code …:failure:{handle}} the gateway failed, and an event says so
 * </ul>
 */
public final class Challenges {

  /** For how long a verified challenge waits to be finished by its page. */
  static final Duration GRACE = Duration.ofSeconds(60);

  /** How long an app waits between two polls (RFC 8628, section 3.2: {@code interval}). */
  public static final Duration POLL_INTERVAL = Duration.ofSeconds(2);

  private static final long ASK_INTERVAL_SECONDS = 1;
  private static final String STATE = "state";

  private final SingleUseObjectProvider store;
  private final String realm;
  private final InstantSource clock;

  /**
   * The challenges of one realm.
   *
   * @param realm id of the realm, part of every key
   */
  public Challenges(SingleUseObjectProvider store, String realm, InstantSource clock) {
    this.store = store;
    this.realm = realm;
    this.clock = clock;
  }

  /**
   * Begins to wait for the call.
   *
   * @return false if another open challenge of this phone has the same dialled number: then this
   *     one was not started, because one call would answer both
   */
  public boolean open(Challenge challenge) {
    String line = challenge.caller().digits() + ":" + challenge.line().dialled().digits();
    if (!store.putIfAbsent(key("line", line), lifespan(challenge))) {
      return false;
    }
    store.put(
        key("challenge", challenge.handle()), lifespan(challenge), ChallengeNotes.write(challenge));
    store.put(
        key("webhook", challenge.webhookSecret()),
        lifespan(challenge),
        Map.of("handle", challenge.handle()));
    return true;
  }

  /** The challenge with this handle, unless it was consumed or forgotten. */
  public Optional<Challenge> find(String handle) {
    return ChallengeNotes.read(store.get(key("challenge", handle)));
  }

  /** The challenge that a webhook with this secret speaks of. */
  public Optional<Challenge> ofWebhook(String secret) {
    return Optional.ofNullable(store.get(key("webhook", secret)))
        .map(notes -> notes.get("handle"))
        .flatMap(this::find);
  }

  public ChallengeState stateOf(Challenge challenge) {
    Map<String, String> outcome = store.get(key("outcome", challenge.handle()));
    if (outcome != null && outcome.containsKey(STATE)) {
      return ChallengeState.valueOf(outcome.get(STATE));
    }
    return challenge.isOver(clock.instant()) ? ChallengeState.EXPIRED : ChallengeState.WAITING;
  }

  /** Decides what a reported call means, and ends the waiting if it ends it. */
  public Match match(Challenge challenge, CallReport report) {
    Match match = Match.of(challenge, report, clock.instant());
    switch (match) {
      case VERIFIED -> settle(challenge, ChallengeState.VERIFIED);
      case WRONG_CALLER -> settle(challenge, ChallengeState.FAILED);
      case ANOTHER_LINE, TOO_LATE -> {}
    }
    return match;
  }

  /** The person wants no more of it; a call that comes now verifies nobody. */
  public void cancel(Challenge challenge) {
    settle(challenge, ChallengeState.CANCELLED);
  }

  /** Takes the challenge out of the store: of any number of attempts, on any node, one gets it. */
  public Optional<Challenge> consume(Challenge challenge) {
    return ChallengeNotes.read(store.remove(key("challenge", challenge.handle())));
  }

  /** Whether the gateway may be asked now: once a second for all nodes together. */
  boolean mayAsk(Challenge challenge, Occasion occasion) {
    String asked = challenge.handle() + ":" + occasion.word();
    return store.putIfAbsent(key("asked", asked), ASK_INTERVAL_SECONDS);
  }

  /** Whether an app may poll now: once in {@link #POLL_INTERVAL} for all nodes together. */
  public boolean mayPoll(Challenge challenge) {
    return store.putIfAbsent(key("polled", challenge.handle()), POLL_INTERVAL.toSeconds());
  }

  /** Remembers that a webhook spoke of this challenge but the proof is still missing. */
  public void hint(Challenge challenge) {
    store.putIfAbsent(key("hinted", challenge.handle()), lifespan(challenge));
  }

  public boolean isHinted(Challenge challenge) {
    return store.contains(key("hinted", challenge.handle()));
  }

  /** Whether this is the first time that the gateway fails this challenge: one event is enough. */
  public boolean firstFailure(Challenge challenge) {
    return store.putIfAbsent(key("failure", challenge.handle()), lifespan(challenge));
  }

  private void settle(Challenge challenge, ChallengeState state) {
    if (store.putIfAbsent(key("settled", challenge.handle()), lifespan(challenge))) {
      store.put(
          key("outcome", challenge.handle()), lifespan(challenge), Map.of(STATE, state.name()));
    }
  }

  private long lifespan(Challenge challenge) {
    return challenge.left(clock.instant()).plus(GRACE).toSeconds() + 1;
  }

  private String key(String type, String name) {
    return "ringback:" + realm + ":" + type + ":" + name;
  }
}
