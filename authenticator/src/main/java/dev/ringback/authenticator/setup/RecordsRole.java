package dev.ringback.authenticator.setup;

import java.util.Optional;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The roles of the client {@code ringback-records}, as they are at this moment. */
public final class RecordsRole {

  private RecordsRole() {}

  /**
   * Whether a user has a role: directly, by a group, or within another role.
   *
   * @param name such as {@link RecordsClients#READ}
   * @return false, too, if the realm was not set up and has no such role
   */
  public static boolean has(RealmModel realm, UserModel user, String name) {
    return Optional.ofNullable(realm.getClientByClientId(RecordsClients.RECORDS))
        .map(client -> client.getRole(name))
        .filter(user::hasRole)
        .isPresent();
  }
}
