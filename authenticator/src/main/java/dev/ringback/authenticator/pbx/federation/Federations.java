package dev.ringback.authenticator.pbx.federation;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderModel;

/** The PBXs that keep passwords of a realm's users. */
public final class Federations {

  private Federations() {}

  /** Those that are enabled, the first to be asked first. */
  static Stream<UserStorageProviderModel> of(RealmModel realm) {
    return realm
        .getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
        .filter(component -> component.getProviderId().equals(RuntelPbxFactory.ID))
        .map(UserStorageProviderModel::new)
        .filter(UserStorageProviderModel::isEnabled)
        .sorted(UserStorageProviderModel.comparator);
  }

  /** Whether there is any. */
  public static boolean areIn(RealmModel realm) {
    return of(realm).findAny().isPresent();
  }

  static boolean isLast(RealmModel realm, ComponentModel federation) {
    List<UserStorageProviderModel> all = of(realm).toList();
    return all.get(all.size() - 1).getId().equals(federation.getId());
  }
}
