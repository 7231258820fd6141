package dev.ringback.authenticator.pbx.federation;

import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Users who came from a PBX, wherever they are kept. Asks no PBX. */
interface PbxUsers {

  /** The users of a federation, where its settings say. */
  static PbxUsers of(KeycloakSession session, RealmModel realm, ComponentModel federation) {
    return new RuntelPbxConfig(federation).importsUsers()
        ? new ImportedUsers(session, realm, federation)
        : new StoredUsers(session, realm, federation);
  }

  /** Whom this federation keeps by an id of its own. */
  Optional<UserModel> byId(String id);

  /** Whom this federation keeps by that name, and the realm's own users do not include. */
  Optional<UserModel> byUsername(String username);

  /**
   * A user of that login.
   *
   * @throws org.keycloak.models.ModelDuplicateException now or at commit, if there is one already
   */
  UserModel create(String login);

  /** The user of this federation who was created with that login. */
  Optional<UserModel> created(String login);
}
