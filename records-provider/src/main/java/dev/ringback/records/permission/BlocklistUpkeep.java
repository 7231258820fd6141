package dev.ringback.records.permission;

import dev.ringback.authenticator.upkeep.Belongings;
import org.keycloak.models.KeycloakSessionFactory;

/** Takes a blocklist away with the user or the realm it belongs to. */
public final class BlocklistUpkeep {

  private BlocklistUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(Belongings.leaveWithOwner(BlockedNumberTable::new));
  }
}
