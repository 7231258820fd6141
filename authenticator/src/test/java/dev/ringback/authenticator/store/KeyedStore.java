package dev.ringback.authenticator.store;

import dev.ringback.authenticator.secret.Keyring;
import org.keycloak.models.SingleUseObjectProvider;

/** A realm's store over a plain one, for tests of other packages. */
public final class KeyedStore {

  private KeyedStore() {}

  /** The store of this realm, which has the keys of the ring at this moment. */
  public static RealmStore of(SingleUseObjectProvider store, String realm, Keyring keys) {
    return new RealmStore(store, keys.names(realm)::of);
  }
}
