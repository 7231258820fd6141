package dev.ringback.authenticator.limit;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * At most so many starts in ten minutes: for a phone at one sender or over all of them, for a
 * client network, for a browser.
 *
 * <p>A limit of ten is ten {@link Slots}: whoever finds none free has come too often. Exact on any
 * number of nodes, and of an attacker's numbers and addresses nothing is left after ten minutes.
 */
public final class StartLimits {

  static final Duration WINDOW = Duration.ofMinutes(10);

  /**
   * For all senders whose address cannot be read together: one of them must not keep the others
   * from their starts for long.
   */
  static final Duration WINDOW_OF_UNKNOWN = Duration.ofMinutes(1);

  private static final String TAKEN_AT = "at";

  private final SingleUseObjectProvider store;
  private final String realm;
  private final InstantSource clock;

  /**
   * The limits of one realm.
   *
   * @param realm id of the realm, part of every key
   */
  public StartLimits(SingleUseObjectProvider store, String realm, InstantSource clock) {
    this.store = store;
    this.realm = realm;
    this.clock = clock;
  }

  /** Counts one start of this phone, wherever it comes from; see {@link #take}. */
  public Optional<Duration> ofPhone(String digits, int limit) {
    return take("phone:" + digits, limit, WINDOW);
  }

  /** Counts one start of this phone from this network; see {@link #ofNetwork}. */
  public Optional<Duration> ofPhoneIn(ClientNetwork network, String digits, int limit) {
    return take("phone-in:" + digits + ":" + network.name(), limit, windowOf(network));
  }

  /**
   * Counts one start of this phone by a sender that says who it is; see {@link #take}.
   *
   * @param sender its id
   */
  public Optional<Duration> ofPhoneBy(String sender, String digits, int limit) {
    return take("phone-by:" + digits + ":" + sender, limit, WINDOW);
  }

  /**
   * Counts one start in a browser that is known to the owner of the phone; see {@link #take}.
   *
   * @param device its id
   */
  public Optional<Duration> ofDevice(String device, int limit) {
    return take("device:" + device, limit, WINDOW);
  }

  /**
   * Counts one start from this network; see {@link #take}. The network of unknown senders has as
   * many starts in a minute as another one in ten.
   */
  public Optional<Duration> ofNetwork(ClientNetwork network, int limit) {
    return take("network:" + network.name(), limit, windowOf(network));
  }

  private static Duration windowOf(ClientNetwork network) {
    return network.isKnown() ? WINDOW : WINDOW_OF_UNKNOWN;
  }

  /**
   * Counts one start, if it is within the limit.
   *
   * @param limit how many in the window; 0 for any number
   * @return empty if it is; else how long to wait for the next one
   */
  private Optional<Duration> take(String whose, int limit, Duration window) {
    if (limit == 0) {
      return Optional.empty();
    }
    Slots slots = new Slots(store, "ringback:" + realm + ":start:" + whose, limit, window);
    Optional<String> taken = slots.take();
    taken.ifPresent(slot -> noteTheTime(slot, window));
    return taken.isPresent() ? Optional.empty() : Optional.of(untilTheFirstIsFree(slots, window));
  }

  private void noteTheTime(String slot, Duration window) {
    String now = Long.toString(clock.millis());
    store.put(timeOf(slot), window.toSeconds(), Map.of(TAKEN_AT, now));
  }

  private Duration untilTheFirstIsFree(Slots slots, Duration window) {
    Instant now = clock.instant();
    return slots
        .keys()
        .map(slot -> store.get(timeOf(slot)))
        .filter(notes -> notes != null && notes.containsKey(TAKEN_AT))
        .map(notes -> Instant.ofEpochMilli(Long.parseLong(notes.get(TAKEN_AT))).plus(window))
        .min(naturalOrder())
        .filter(now::isBefore)
        .map(free -> Duration.between(now, free))
        .orElse(Duration.ofSeconds(1));
  }

  private static String timeOf(String slot) {
    return slot + ":" + TAKEN_AT;
  }
}
