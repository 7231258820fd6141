package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.authenticator.limit.MinuteCount;
import dev.ringback.authenticator.limit.MinuteCount.Tally;
import dev.ringback.authenticator.limit.Slots;
import dev.ringback.authenticator.store.RealmStore;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * How much programs may ask for: exact in the whole cluster, and set by attributes of the realm. So
 * many numbers there are at most, and so many entries in Keycloak's store of single-use objects.
 */
final class CallLimits {

  /** Realm attribute: requests of any kind in a minute, of all tokens of one owner. */
  static final String REQUESTS = "ringback.authcalls.requestsPerMinute";

  /** Realm attribute: requests for a number in a minute, with one token. */
  static final String NUMBERS_OF_TOKEN = "ringback.authcalls.numbersPerMinuteAndToken";

  /** Realm attribute: requests for a number in a minute, of all tokens of one owner. */
  static final String NUMBERS_OF_OWNER = "ringback.authcalls.numbersPerMinute";

  /** Realm attribute: attempts of one owner that wait for their call at the same time. */
  static final String OPEN_ATTEMPTS = "ringback.authcalls.openAttempts";

  static final int DEFAULT_REQUESTS = 3_000;
  static final int DEFAULT_NUMBERS_OF_TOKEN = 60;
  static final int DEFAULT_NUMBERS_OF_OWNER = 120;
  static final int DEFAULT_OPEN_ATTEMPTS = 100;

  /** What the store is to hold of one owner at most; there is no way to have no limit. */
  private static final int LARGEST = 10_000;

  private static final int MOST_OPEN = 1_000;

  /** After which a program may find an attempt ended; when exactly, nobody knows. */
  private static final Duration UNTIL_ONE_MAY_END = Duration.ofSeconds(10);

  private final KeycloakSession session;
  private final RealmModel realm;

  CallLimits(KeycloakSession session) {
    this.session = session;
    this.realm = session.getContext().getRealm();
  }

  /**
   * Counts a request.
   *
   * @return how long to wait, if it is one too many
   */
  Optional<Duration> takeRequest(Bearer bearer) {
    return take("requests:" + bearer.owner(), most(REQUESTS, DEFAULT_REQUESTS));
  }

  /**
   * Counts a request for a number.
   *
   * @return how long to wait, if it is one too many
   */
  Optional<Duration> takeNumber(Bearer bearer) {
    return take(
            "numbers-of-token:" + bearer.tokenId(),
            most(NUMBERS_OF_TOKEN, DEFAULT_NUMBERS_OF_TOKEN))
        .or(
            () ->
                take(
                    "numbers:" + bearer.owner(), most(NUMBERS_OF_OWNER, DEFAULT_NUMBERS_OF_OWNER)));
  }

  /** Takes a slot for an attempt; empty if the owner has as many open as there may be. */
  Optional<String> takeAttempt(Bearer bearer) {
    int most = Math.min(MOST_OPEN, most(OPEN_ATTEMPTS, DEFAULT_OPEN_ATTEMPTS));
    String name = prefix() + "open:" + bearer.owner();
    return counted(store -> new Slots(store, name, most, BackCalls.LIFETIME).take());
  }

  /** How long to wait when all attempts are open. */
  Duration untilAnAttemptMayEnd() {
    return UNTIL_ONE_MAY_END;
  }

  /** The attempt of this slot is open no longer. */
  void free(String slot) {
    RealmStore.of(session, realm).remove(slot);
  }

  private Optional<Duration> take(String what, int most) {
    Tally tally =
        counted(store -> new MinuteCount(store, prefix() + what, most, KeycloakClock.CLOCK).take());
    return tally.isWithin() ? Optional.empty() : Optional.of(tally.untilNext());
  }

  private <T> T counted(Function<RealmStore, T> count) {
    return RealmStore.inOwnTransaction(session, "counting a request", count);
  }

  private String prefix() {
    return "ringback:" + realm.getId() + ":authcalls:";
  }

  private int most(String attribute, int otherwise) {
    return Optional.ofNullable(realm.getAttribute(attribute))
        .filter(text -> text.matches("[1-9][0-9]{0,8}"))
        .map(text -> Math.min(Integer.parseInt(text), LARGEST))
        .orElse(otherwise);
  }
}
