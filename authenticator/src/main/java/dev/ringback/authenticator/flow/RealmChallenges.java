package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.challenge.ChallengeObserver;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.meter.ChallengeMeters;
import dev.ringback.authenticator.outbox.VerifiedCalls;
import dev.ringback.authenticator.store.RealmStore;
import io.micrometer.core.instrument.Metrics;
import java.time.InstantSource;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Keycloak's clock and Keycloak's store behind the challenges of a realm, and who watches them. */
public final class RealmChallenges {

  /** Keycloak's own time, which its tests and its administrators can shift. */
  public static final InstantSource CLOCK = KeycloakClock.CLOCK;

  private RealmChallenges() {}

  public static Challenges of(KeycloakSession session, RealmModel realm) {
    Gateways gateways = new Gateways(session, realm);
    ChallengeObserver observers =
        new ChallengeMeters(Metrics.globalRegistry, realm.getName(), gateways::nameOf)
            .and(new VerifiedCalls(session, realm.getId()))
            .and(new UnprovenCallEvents(session, realm, gateways));
    return new Challenges(RealmStore.of(session, realm), realm.getId(), CLOCK, observers);
  }
}
