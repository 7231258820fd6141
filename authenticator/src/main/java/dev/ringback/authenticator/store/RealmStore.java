package dev.ringback.authenticator.store;

import dev.ringback.authenticator.secret.RealmNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * What Ringback keeps of one realm in Keycloak's cluster-wide store of single-use objects.
 *
 * <p>That store is one flat map for the whole server, and an entry often means something by being
 * there: a call was verified, a host is blocked, a slot is taken. So every name goes through a
 * keyed hash of the realm ({@link RealmNames}): a party that gets Keycloak to put an entry of a
 * chosen name into the store makes none of Ringback's.
 *
 * <p>When the realm's keys are rotated, what was put under a name of an earlier key is still found.
 * An entry that is put if absent is then exact on all nodes as soon as each of them knows the new
 * key.
 */
public final class RealmStore implements SingleUseObjectProvider {

  private final SingleUseObjectProvider store;
  private final Function<String, List<String>> names;

  /**
   * @param names the hashed names of an entry: the one to put it under, then those of earlier keys
   */
  RealmStore(SingleUseObjectProvider store, Function<String, List<String>> names) {
    this.store = store;
    this.names = names;
  }

  /** The entries of a realm. */
  public static RealmStore of(KeycloakSession session, RealmModel realm) {
    return new RealmStore(session.singleUseObjects(), RealmNames.of(session, realm)::of);
  }

  /**
   * Works with the entries of the realm that the request is about, in a transaction of its own:
   * where the store is a database, what is counted would be locked until the answer.
   *
   * @param purpose for the log of a transaction that takes long
   */
  public static <T> T inOwnTransaction(
      KeycloakSession session, String purpose, Function<RealmStore, T> work) {
    return KeycloakModelUtils.runJobInTransactionWithResult(
        session.getKeycloakSessionFactory(),
        session.getContext(),
        own -> work.apply(of(own, own.getContext().getRealm())),
        purpose);
  }

  @Override
  public void put(String key, long lifespanSeconds, Map<String, String> notes) {
    store.put(names.apply(key).get(0), lifespanSeconds, notes);
  }

  @Override
  public Map<String, String> get(String key) {
    return first(key, store::get).orElse(null);
  }

  @Override
  public Map<String, String> remove(String key) {
    List<Map<String, String>> removed =
        names.apply(key).stream().map(store::remove).filter(Objects::nonNull).toList();
    return removed.isEmpty() ? null : removed.get(0);
  }

  @Override
  public boolean replace(String key, Map<String, String> notes) {
    return names.apply(key).stream().anyMatch(name -> store.replace(name, notes));
  }

  @Override
  public boolean putIfAbsent(String key, long lifespanSeconds) {
    List<String> all = names.apply(key);
    return earlier(all).noneMatch(store::contains)
        && store.putIfAbsent(all.get(0), lifespanSeconds);
  }

  @Override
  public boolean contains(String key) {
    return names.apply(key).stream().anyMatch(store::contains);
  }

  /** The store itself belongs to the session. */
  @Override
  public void close() {}

  private Optional<Map<String, String>> first(
      String key, Function<String, Map<String, String>> read) {
    return names.apply(key).stream().map(read).filter(Objects::nonNull).findFirst();
  }

  private static Stream<String> earlier(List<String> names) {
    return names.stream().skip(1);
  }
}
