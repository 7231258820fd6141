package dev.ringback.authenticator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Keycloak's store as it behaves on one node: entries leave when their time is up, and whoever puts
 * or removes first wins. {@code replace} is refused, because Keycloak's forgets the time to live.
 */
public final class SingleUseObjects implements SingleUseObjectProvider {

  private record Entry(Map<String, String> notes, Instant gone) {}

  private final Map<String, Entry> entries = new HashMap<>();
  private final InstantSource clock;

  public SingleUseObjects(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void put(String key, long lifespanSeconds, Map<String, String> notes) {
    entries.put(key, new Entry(notes, until(lifespanSeconds)));
  }

  @Override
  public Map<String, String> get(String key) {
    return contains(key) ? entries.get(key).notes() : null;
  }

  @Override
  public Map<String, String> remove(String key) {
    return contains(key) ? entries.remove(key).notes() : null;
  }

  @Override
  public boolean replace(String key, Map<String, String> notes) {
    throw new AssertionError("replace drops the time to live");
  }

  @Override
  public boolean putIfAbsent(String key, long lifespanInSeconds) {
    if (contains(key)) {
      return false;
    }
    entries.put(key, new Entry(Map.of(), until(lifespanInSeconds)));
    return true;
  }

  @Override
  public boolean contains(String key) {
    Entry entry = entries.get(key);
    return entry != null && clock.instant().isBefore(entry.gone());
  }

  @Override
  public void close() {}

  /** How many entries there are whose time is not up. */
  public long size() {
    return entries.keySet().stream().filter(this::contains).count();
  }

  private Instant until(long lifespanSeconds) {
    return clock.instant().plus(Duration.ofSeconds(lifespanSeconds));
  }
}
