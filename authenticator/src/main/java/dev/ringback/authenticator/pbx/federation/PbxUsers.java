package dev.ringback.authenticator.pbx.federation;

import java.util.Optional;
import org.keycloak.models.UserModel;

/** Users who came from a PBX, wherever they are kept. Asks no PBX. */
interface PbxUsers {

  /** Whom Keycloak knows by this id of the federation's. */
  Optional<UserModel> byId(String id);

  /** Whom this federation keeps by that name, and nobody else does. */
  Optional<UserModel> byUsername(String username);

  /** Who has just logged in for the first time; of simultaneous first logins, one and the same. */
  UserModel welcome(PbxAccount account);
}
