package dev.ringback.authenticator.device;

import dev.ringback.authenticator.KeycloakClock;
import org.keycloak.models.KeycloakSession;
import org.keycloak.timer.ScheduledTask;

/** Removes devices that are unknown again. */
final class ExpiredDevices implements ScheduledTask {

  @Override
  public void run(KeycloakSession session) {
    DeviceTable.of(session).removeExpiredBefore(KeycloakClock.CLOCK.instant());
  }
}
