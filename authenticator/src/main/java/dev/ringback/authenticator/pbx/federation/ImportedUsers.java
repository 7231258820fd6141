package dev.ringback.authenticator.pbx.federation;

import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Users of the realm's own database, which look nobody up here but link them to the federation. */
final class ImportedUsers implements PbxUsers {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final ComponentModel federation;

  ImportedUsers(KeycloakSession session, RealmModel realm, ComponentModel federation) {
    this.session = session;
    this.realm = realm;
    this.federation = federation;
  }

  @Override
  public Optional<UserModel> byId(String id) {
    return Optional.empty();
  }

  @Override
  public Optional<UserModel> byUsername(String username) {
    return Optional.empty();
  }

  /**
   * Creates the user in a transaction of its own, so that the loser of a race finds the winner's
   * user and goes on.
   */
  @Override
  public UserModel welcome(PbxAccount account) {
    try {
      KeycloakModelUtils.runJobInTransaction(
          session.getKeycloakSessionFactory(), own -> create(own, account));
    } catch (ModelDuplicateException createdMeanwhile) {
      // found below
    }
    return database(session).getUserByUsername(realm, account.login());
  }

  private void create(KeycloakSession own, PbxAccount account) {
    RealmModel sameRealm = own.realms().getRealm(realm.getId());
    own.getContext().setRealm(sameRealm);
    UserModel user = database(own).addUser(sameRealm, account.login());
    user.setFederationLink(federation.getId());
    user.setEnabled(true);
    Person.of(account, email -> database(own).getUserByEmail(sameRealm, email) != null)
        .introduceTo(user);
  }

  /** Past all federations: asked through them, this one would be asked again. */
  private static UserProvider database(KeycloakSession session) {
    return session.getProvider(UserProvider.class);
  }
}
