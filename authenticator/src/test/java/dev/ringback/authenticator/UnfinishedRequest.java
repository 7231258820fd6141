package dev.ringback.authenticator;

import java.util.HashMap;
import java.util.Map;
import org.keycloak.models.SingleUseObjectProvider;

/**
 * Keycloak's store as one request has it before its end: what it puts is seen by nobody else yet;
 * what it puts if absent, or removes, is done at once.
 */
public final class UnfinishedRequest implements SingleUseObjectProvider {

  private final SingleUseObjectProvider store;
  private final Map<String, Map<String, String>> heldBack = new HashMap<>();

  public UnfinishedRequest(SingleUseObjectProvider store) {
    this.store = store;
  }

  @Override
  public void put(String key, long lifespanSeconds, Map<String, String> notes) {
    heldBack.put(key, notes);
  }

  @Override
  public Map<String, String> get(String key) {
    return heldBack.containsKey(key) ? heldBack.get(key) : store.get(key);
  }

  @Override
  public Map<String, String> remove(String key) {
    return store.remove(key);
  }

  @Override
  public boolean replace(String key, Map<String, String> notes) {
    return store.replace(key, notes);
  }

  @Override
  public boolean putIfAbsent(String key, long lifespanInSeconds) {
    return store.putIfAbsent(key, lifespanInSeconds);
  }

  @Override
  public boolean contains(String key) {
    return store.contains(key);
  }

  @Override
  public void close() {}
}
