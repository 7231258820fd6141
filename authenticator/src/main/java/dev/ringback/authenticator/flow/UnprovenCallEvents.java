package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeObserver;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.UnprovenCall;
import dev.ringback.authenticator.gateway.Gateways;
import java.time.Duration;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Leaves an event of the first call that came for a challenge and did not verify it. It is an event
 * of its own, as the login goes on.
 */
final class UnprovenCallEvents implements ChallengeObserver {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Gateways gateways;

  UnprovenCallEvents(KeycloakSession session, RealmModel realm, Gateways gateways) {
    this.session = session;
    this.realm = realm;
    this.gateways = gateways;
  }

  @Override
  public void opened(Challenge challenge) {}

  @Override
  public void unproven(Challenge challenge, UnprovenCall call) {
    EventBuilder event =
        new EventBuilder(realm, session, session.getContext().getConnection())
            .event(EventType.LOGIN);
    challenge.binding().loginTo().map(realm::getClientById).ifPresent(event::client);
    new ReverseCallEvents(session, gateways, event).unproven(challenge, call);
  }

  @Override
  public void ended(Challenge challenge, ChallengeState state, Duration after) {}
}
