package dev.ringback.records.permission;

import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel.RealmRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.provider.ProviderEvent;

/** Takes a blocklist away with the user or the realm it belongs to. */
public final class Removal {

  private Removal() {}

  /** From now on. */
  public static void listen(KeycloakSessionFactory factory) {
    factory.register(Removal::onEvent);
  }

  private static void onEvent(ProviderEvent event) {
    if (event instanceof UserRemovedEvent removed) {
      new BlockedNumberTable(removed.getKeycloakSession())
          .removeOfOwner(removed.getRealm().getId(), removed.getUser().getId());
    } else if (event instanceof RealmRemovedEvent removed) {
      new BlockedNumberTable(removed.getKeycloakSession())
          .removeOfRealm(removed.getRealm().getId());
    }
  }
}
