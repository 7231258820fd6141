package dev.ringback.authenticator.challenge;

import static java.util.Comparator.naturalOrder;

import dev.ringback.authenticator.gateway.Line;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Which challenge has a line: the pair of a phone and the number that it is to call. No two open
 * challenges share one, because one call would answer both.
 *
 * <p>A line that was used passes from one challenge to the next: to the same browser at once,
 * whatever became of the challenge before; to others when {@link #RESERVED} has passed since it
 * ended (decision 88). In the store:
 *
 * <ul>
 *   <li>{@code …:line:{caller}:{dialled}} put if absent by who takes a line that is not in use;
 *       then names the challenge that has it, its browser, and until when
 *   <li>{@code …:freed:{handle}} from when on others may have the line of this challenge
 *   <li>{@code …:succeeded:{handle}} put if absent by the one challenge that gets its line next
 * </ul>
 */
final class Lines {

  /** What comes of asking for a line. */
  sealed interface Claim {

    /**
     * It is the challenge's.
     *
     * @param predecessor handle of the challenge that had it until now; empty if it was not in use
     */
    record Claimed(Challenge challenge, Optional<String> predecessor) implements Claim {}

    /** None is free for this challenge before then. */
    record Taken(Instant until) implements Claim {}
  }

  /**
   * For how long the line of a challenge that has ended is kept from other browsers: longer than
   * clocks round, than reports are late, and than somebody dials again who was cut off.
   */
  static final Duration RESERVED = Duration.ofSeconds(60);

  /**
   * An entry that is about to go is not written anew, as somebody else may take its place before
   * that is done. No request lasts as long.
   */
  private static final Duration ABOUT_TO_GO = Duration.ofSeconds(10);

  private static final String HANDLE = "handle";
  private static final String HOLDER = "holder";
  private static final String UNTIL = "until";

  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;
  private final InstantSource clock;

  Lines(SingleUseObjectProvider store, ChallengeKeys keys, InstantSource clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Takes the line of one of these challenges: of the first that nobody uses, or else of the first
   * that may pass to it.
   *
   * @param drafts challenges of one phone and one browser that differ in their line; at least one
   */
  Claim claim(List<Challenge> drafts) {
    return drafts.stream()
        .filter(this::takeUnused)
        .findFirst()
        .<Claim>map(draft -> new Claim.Claimed(draft, Optional.empty()))
        .or(() -> drafts.stream().flatMap(draft -> succeed(draft).stream()).findFirst())
        .orElseGet(() -> new Claim.Taken(firstFree(drafts)));
  }

  /** The challenge has ended before its time: from now on its line is reserved, and then free. */
  void free(Challenge challenge) {
    Instant now = clock.instant();
    store.put(
        keys.of("freed", challenge.handle()),
        seconds(now, end(challenge)),
        Map.of(UNTIL, millis(now.plus(RESERVED))));
  }

  /** The look before is for stores that lock what is tried in vain (decision 34). */
  private boolean takeUnused(Challenge draft) {
    String key = key(draft);
    boolean taken = !store.contains(key) && store.putIfAbsent(key, lifespan(draft));
    if (taken) {
      note(draft);
    }
    return taken;
  }

  private Optional<Claim> succeed(Challenge draft) {
    Optional<Map<String, String>> use = use(draft).filter(notes -> mayPass(notes, draft));
    boolean passed = use.filter(notes -> pass(notes, draft)).isPresent();
    if (!passed) {
      return Optional.empty();
    }
    note(draft);
    return Optional.of(new Claim.Claimed(draft.onUsedLine(), Optional.of(use.get().get(HANDLE))));
  }

  private boolean mayPass(Map<String, String> use, Challenge draft) {
    return draft.binding().holder().filter(holder -> holder.equals(use.get(HOLDER))).isPresent()
        || !clock.instant().isBefore(free(use));
  }

  /** To one challenge only, of any number that ask on any node. */
  private boolean pass(Map<String, String> use, Challenge draft) {
    String next = keys.of("succeeded", use.get(HANDLE));
    if (store.contains(next) || !store.putIfAbsent(next, lifespan(draft))) {
      return false;
    }
    boolean lasts = clock.instant().plus(ABOUT_TO_GO).isBefore(time(use, UNTIL));
    return lasts
        || (store.remove(key(draft)) != null && store.putIfAbsent(key(draft), lifespan(draft)));
  }

  private void note(Challenge draft) {
    store.put(
        key(draft),
        lifespan(draft),
        Map.of(
            HANDLE,
            draft.handle(),
            HOLDER,
            draft.binding().holder().orElse(""),
            UNTIL,
            millis(end(draft))));
  }

  private Instant firstFree(List<Challenge> drafts) {
    return drafts.stream()
        .map(draft -> use(draft).map(this::free).orElseGet(() -> end(draft)))
        .min(naturalOrder())
        .orElseThrow();
  }

  private Instant free(Map<String, String> use) {
    return Optional.ofNullable(store.get(keys.of("freed", use.get(HANDLE))))
        .map(notes -> time(notes, UNTIL))
        .orElseGet(() -> time(use, UNTIL));
  }

  /** Empty where nobody has the line, and where whoever takes it has not finished yet. */
  private Optional<Map<String, String>> use(Challenge draft) {
    return Optional.ofNullable(store.get(key(draft))).filter(notes -> notes.containsKey(HANDLE));
  }

  private String key(Challenge draft) {
    PhoneNumber caller = draft.caller();
    Line line = draft.line();
    return keys.of("line", caller.digits(), line.dialled().digits());
  }

  private long lifespan(Challenge draft) {
    return seconds(clock.instant(), end(draft));
  }

  private static Instant end(Challenge challenge) {
    return challenge.expires().plus(RESERVED).plus(ABOUT_TO_GO);
  }

  private static long seconds(Instant from, Instant to) {
    return Math.max(1, Duration.between(from, to).toSeconds() + 1);
  }

  private static Instant time(Map<String, String> notes, String name) {
    return Instant.ofEpochMilli(Long.parseLong(notes.get(name)));
  }

  private static String millis(Instant time) {
    return Long.toString(time.toEpochMilli());
  }
}
