package dev.ringback.authenticator.device;

import dev.ringback.authenticator.upkeep.Belongings;
import dev.ringback.authenticator.upkeep.RecurringTask;
import java.time.Duration;
import org.keycloak.models.KeycloakSessionFactory;

/** Removes devices with their owner and their realm, and those whose time is up. */
public final class DeviceUpkeep {

  private static final Duration INTERVAL = Duration.ofHours(6);

  private DeviceUpkeep() {}

  /** For as long as the server runs. */
  public static void begin(KeycloakSessionFactory factory) {
    factory.register(Belongings.leaveWithOwner(DeviceTable::of));
    factory.register(RecurringTask.onOneNodeAtATime(new ExpiredDevices(), INTERVAL));
  }
}
