package dev.ringback.authenticator.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * So many slots, each free again some time after it was taken.
 *
 * <p>Keycloak's store of single-use objects cannot count, but it can put if absent: ten slots are a
 * count to ten. It is exact on any number of nodes, takes at most ten entries whoever asks, and of
 * those nothing is left when their time is up.
 */
public final class Slots {

  private final SingleUseObjectProvider store;
  private final String name;
  private final int count;
  private final Duration lifespan;

  /**
   * Slots that are told from all others by their name.
   *
   * @param name beginning of every key
   * @param count how many there are; of none, none is free
   * @param lifespan for how long one is taken, in whole seconds
   */
  public Slots(SingleUseObjectProvider store, String name, int count, Duration lifespan) {
    this.store = store;
    this.name = name;
    this.count = count;
    this.lifespan = lifespan;
  }

  /**
   * Takes a free slot, at once for all nodes.
   *
   * @return its key; empty if all are taken
   */
  public Optional<String> take() {
    // Beginning anywhere finds a free slot soon; beginning at the first would pass all taken ones.
    int first = ThreadLocalRandom.current().nextInt(Math.max(count, 1));
    return IntStream.range(first, first + count)
        .mapToObj(number -> key(number % count))
        .filter(this::take)
        .findFirst();
  }

  /** Makes all slots free. */
  public void free() {
    keys().forEach(store::remove);
  }

  /** The keys of all slots, taken or free. */
  public Stream<String> keys() {
    return IntStream.range(0, count).mapToObj(this::key);
  }

  /**
   * Where the store is a database (feature {@code stateless}), an attempt in vain locks what is
   * taken until the request is over: two that tried the same slots in another order would wait for
   * each other. Hence the look before.
   */
  private boolean take(String key) {
    return !store.contains(key) && store.putIfAbsent(key, lifespan.toSeconds());
  }

  private String key(int number) {
    return name + ":" + number;
  }
}
