package dev.ringback.authenticator;

import java.time.Instant;
import java.time.InstantSource;
import org.keycloak.common.util.Time;

/** Keycloak's own time, which its tests and its administrators can shift. */
public final class KeycloakClock {

  public static final InstantSource CLOCK = () -> Instant.ofEpochMilli(Time.currentTimeMillis());

  private KeycloakClock() {}
}
