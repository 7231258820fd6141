package dev.ringback.authenticator.upkeep;

import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEventListener;

/** What is kept for realms or their users, and leaves with them. */
@FunctionalInterface
public interface Belongings {

  /**
   * Removes all that was kept for the realm and for its users.
   *
   * @param realm its id; the realm itself may be gone by now
   */
  void removeOfRealm(String realm);

  /**
   * Removes what was kept for the user, which is nothing where all is of the realm.
   *
   * @param realm the id of the user's realm
   * @param owner the id of the user
   */
  default void removeOfOwner(String realm, String owner) {}

  /**
   * Removes them in the transaction in which Keycloak removes the realm or the user, on the node
   * that does so. Registered with the session factory where a provider has its {@code postInit}. Of
   * users of a federation that is taken away, Keycloak says nothing.
   */
  static ProviderEventListener leaveWithOwner(Function<KeycloakSession, Belongings> belongings) {
    return event -> {
      if (event instanceof RealmRemovedEvent removed) {
        belongings.apply(removed.getKeycloakSession()).removeOfRealm(removed.getRealm().getId());
      } else if (event instanceof UserRemovedEvent removed) {
        belongings
            .apply(removed.getKeycloakSession())
            .removeOfOwner(removed.getRealm().getId(), removed.getUser().getId());
      }
    };
  }
}
