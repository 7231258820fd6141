package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.challenge.ChallengeObserver;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.meter.ChallengeMeters;
import io.micrometer.core.instrument.Metrics;
import java.time.InstantSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Keycloak's clock and Keycloak's store behind the challenges of a realm. */
public final class RealmChallenges {

  /** Keycloak's own time, which its tests and its administrators can shift. */
  public static final InstantSource CLOCK = KeycloakClock.CLOCK;

  private RealmChallenges() {}

  public static Challenges of(KeycloakSession session, RealmModel realm) {
    Gateways gateways = new Gateways(session, realm);
    ChallengeObserver meters =
        new ChallengeMeters(Metrics.globalRegistry, realm.getName(), gateways::nameOf);
    return new Challenges(session.singleUseObjects(), realm.getId(), CLOCK, meters);
  }
}
