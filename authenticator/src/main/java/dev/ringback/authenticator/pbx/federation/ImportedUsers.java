package dev.ringback.authenticator.pbx.federation;

import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;

/** Users of the realm's own database, who are linked to the federation. */
final class ImportedUsers implements PbxUsers {

  private final UserProvider database;
  private final RealmModel realm;
  private final ComponentModel federation;

  ImportedUsers(KeycloakSession session, RealmModel realm, ComponentModel federation) {
    // Past all federations: asked through them, this one would be asked again
    this.database = session.getProvider(UserProvider.class);
    this.realm = realm;
    this.federation = federation;
  }

  /** Nobody: Keycloak has looked into its database before it asks here. */
  @Override
  public Optional<UserModel> byId(String id) {
    return Optional.empty();
  }

  /** Nobody, for the same reason. */
  @Override
  public Optional<UserModel> byUsername(String username) {
    return Optional.empty();
  }

  @Override
  public UserModel create(String login) {
    UserModel user = database.addUser(realm, login);
    user.setFederationLink(federation.getId());
    user.setEnabled(true);
    return user;
  }

  @Override
  public Optional<UserModel> created(String login) {
    return Optional.ofNullable(database.getUserByUsername(realm, login))
        .filter(user -> federation.getId().equals(user.getFederationLink()));
  }
}
