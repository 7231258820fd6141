package dev.ringback.authenticator.challenge;

import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.telephony.PhoneNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Which challenges a reported call may be for (decision 8).
 *
 * <p>A call from a phone that is expected names its challenge by the pair (dialled, caller). Any
 * other, such as one that withholds its number, leaves the dialled number only, which any number of
 * challenges may share. The store has no lists and no compare-and-set, so the challenges of a
 * dialled number are kept by the minute in which they end: the first of a minute is named, a second
 * only leaves word that there are several. Whoever cannot be told apart is told nothing.
 *
 * <ul>
 *   <li>{@code …:pair:{gateway}:{dialled}:{caller}} names the challenge
 *   <li>{@code …:dialled:{gateway}:{dialled}:{minute}} put if absent, then names the first
 *       challenge that ends in this minute
 *   <li>{@code …:several:{gateway}:{dialled}:{minute}} it is not the only one
 * </ul>
 */
final class AwaitedCalls {

  private static final String HANDLE = "handle";
  private static final long MINUTE = 60;

  private final SingleUseObjectProvider store;
  private final ChallengeKeys keys;

  AwaitedCalls(SingleUseObjectProvider store, ChallengeKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  /**
   * @param predecessor handle of the challenge whose place on the line this one takes, if there is
   *     one: it waits no longer
   * @param lifespan seconds
   */
  void expect(Challenge challenge, Optional<String> predecessor, long lifespan) {
    Map<String, String> handle = Map.of(HANDLE, challenge.handle());
    PhoneNumber dialled = challenge.line().dialled();
    store.put(pair(challenge.gateway(), dialled, challenge.caller()), lifespan, handle);

    long minute = minute(challenge.expires());
    String first = inMinute("dialled", challenge.gateway(), dialled, minute);
    if (store.putIfAbsent(first, lifespan + MINUTE) || isOnly(first, predecessor)) {
      store.put(first, lifespan + MINUTE, handle);
    } else {
      store.putIfAbsent(
          inMinute("several", challenge.gateway(), dialled, minute), lifespan + MINUTE);
    }
  }

  private boolean isOnly(String first, Optional<String> handle) {
    return handle.isPresent() && handle(first).equals(handle);
  }

  /**
   * Handles of the challenges that the call may be for, ended ones among them; none if it cannot be
   * told. A call from a phone that nobody expects is for whoever waits on the dialled number, who
   * may have called from another phone than the one that was entered.
   */
  List<String> candidates(String gateway, CallReport report, Instant now) {
    PhoneNumber dialled = report.line().dialled();
    return report
        .caller()
        .shownNumber()
        .flatMap(caller -> handle(pair(gateway, dialled, caller)))
        .map(List::of)
        .orElseGet(() -> onNumber(gateway, dialled, now));
  }

  private List<String> onNumber(String gateway, PhoneNumber dialled, Instant now) {
    List<String> handles = new ArrayList<>();
    long last = minute(now.plus(Challenge.LONGEST_WAIT));
    for (long minute = minute(now); minute <= last; minute++) {
      if (store.contains(inMinute("several", gateway, dialled, minute))) {
        return List.of();
      }
      handle(inMinute("dialled", gateway, dialled, minute)).ifPresent(handles::add);
    }
    return handles;
  }

  private Optional<String> handle(String key) {
    return Optional.ofNullable(store.get(key)).map(notes -> notes.get(HANDLE));
  }

  private String pair(String gateway, PhoneNumber dialled, PhoneNumber caller) {
    return keys.of("pair", gateway, dialled.digits(), caller.digits());
  }

  private String inMinute(String type, String gateway, PhoneNumber dialled, long minute) {
    return keys.of(type, gateway, dialled.digits(), Long.toString(minute));
  }

  private static long minute(Instant time) {
    return time.getEpochSecond() / MINUTE;
  }
}
