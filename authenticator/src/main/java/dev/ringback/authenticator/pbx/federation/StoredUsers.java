package dev.ringback.authenticator.pbx.federation;

import java.util.Locale;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.StorageId;

/** Users who are not imported: what Keycloak has to know of them is in its federated storage. */
final class StoredUsers implements PbxUsers {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ComponentModel federation;

  StoredUsers(KeycloakSession session, RealmModel realm, ComponentModel federation) {
    this.session = session;
    this.realm = realm;
    this.federation = federation;
  }

  @Override
  public Optional<UserModel> byId(String id) {
    return byUsername(StorageId.externalId(id));
  }

  /** Whoever has logged in once has the login among the attributes; of others nothing is kept. */
  @Override
  public Optional<UserModel> byUsername(String username) {
    return Optional.of(user(username))
        .filter(user -> user.getFirstAttribute(AccountAttributes.USER_LOGIN) != null);
  }

  @Override
  public UserModel create(String login) {
    return user(login);
  }

  @Override
  public Optional<UserModel> created(String login) {
    return byUsername(login);
  }

  private UserModel user(String username) {
    return new StoredUser(session, realm, federation, username.toLowerCase(Locale.ROOT));
  }
}
