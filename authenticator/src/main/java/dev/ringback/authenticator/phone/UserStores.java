package dev.ringback.authenticator.phone;

import dev.ringback.telephony.PhoneNumber;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.utils.StorageUnavailableUserModelDelegate;
import org.keycloak.storage.DatastoreProvider;
import org.keycloak.storage.StoreManagers;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.UserStorageProviderFactory;
import org.keycloak.storage.UserStorageProviderModel;
import org.keycloak.storage.UserStorageUtil;
import org.keycloak.storage.user.UserQueryMethodsProvider;

/**
 * The stores of a realm's users, its database and the directories that it federates, asked past
 * Keycloak's cache: a directory changes without telling it.
 */
final class UserStores {

  private final KeycloakSession session;
  private final RealmModel realm;

  UserStores(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * The users whom any store finds by this number, each as its store knows it now. They are found
   * by any value that they have, or had when the database copied them from a directory.
   *
   * @throws DirectoryUnavailableException if the directory of one of them does not answer: then
   *     nobody can say what that user's number is now
   */
  Stream<UserModel> search(PhoneNumber number) {
    StoreManagers stores = (StoreManagers) session.getProvider(DatastoreProvider.class);
    return stores
        .userStorageManager()
        .searchForUserByUserAttributeStream(realm, PhoneNumbers.NUMBER, number.e164())
        .map(UserStores::reached);
  }

  /**
   * Whether any store has anything of this number. Keycloak's search over all of them takes a store
   * that fails for one that holds nobody (26.7), and what nobody has can be registered; asked one
   * by one, stores fail aloud.
   *
   * @throws DirectoryUnavailableException if a directory does not answer; what the database throws,
   *     if it does not
   */
  boolean haveAnythingOf(PhoneNumber number) {
    boolean database = has(session.getProvider(UserProvider.class), number);
    return directories()
        .map(directory -> tells(directory, number))
        .reduce(database, Boolean::logicalOr);
  }

  /** The user for Keycloak to go on with; what its cache has of a directory's user is read anew. */
  UserModel managed(UserModel user) {
    if (user.isFederated()) {
      Optional.ofNullable(UserStorageUtil.userCache(session))
          .ifPresent(cache -> cache.evict(realm, user));
    }
    return Objects.requireNonNullElse(session.users().getUserById(realm, user.getId()), user);
  }

  private static UserModel reached(UserModel user) {
    if (user instanceof StorageUnavailableUserModelDelegate) {
      throw new DirectoryUnavailableException(
          "The directory of the user " + user.getId() + " does not answer");
    }
    return user;
  }

  private boolean has(UserQueryMethodsProvider store, PhoneNumber number) {
    try (Stream<UserModel> found =
        store.searchForUserByUserAttributeStream(realm, PhoneNumbers.NUMBER, number.e164())) {
      return found.findAny().isPresent();
    }
  }

  private boolean tells(UserQueryMethodsProvider directory, PhoneNumber number) {
    try {
      return has(directory, number);
    } catch (RuntimeException failure) {
      throw new DirectoryUnavailableException("A directory of the realm does not answer", failure);
    }
  }

  private Stream<UserQueryMethodsProvider> directories() {
    return realm
        .getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
        .map(UserStorageProviderModel::new)
        .filter(UserStorageProviderModel::isEnabled)
        .map(this::directory)
        .filter(UserQueryMethodsProvider.class::isInstance)
        .map(UserQueryMethodsProvider.class::cast);
  }

  private UserStorageProvider directory(UserStorageProviderModel model) {
    UserStorageProvider directory =
        ((UserStorageProviderFactory<?>)
                session
                    .getKeycloakSessionFactory()
                    .getProviderFactory(UserStorageProvider.class, model.getProviderId()))
            .create(session, model);
    session.enlistForClose(directory);
    return directory;
  }
}
