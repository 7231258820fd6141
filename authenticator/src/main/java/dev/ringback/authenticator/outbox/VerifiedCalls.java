package dev.ringback.authenticator.outbox;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.Subscriber;
import dev.ringback.authenticator.challenge.ChallengeBinding.Webhook;
import dev.ringback.authenticator.challenge.ChallengeObserver;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.UnprovenCall;
import java.time.Duration;
import org.keycloak.models.KeycloakSession;

/** Writes to subscribers whose phone has called, in whatever way word of the call has come. */
public final class VerifiedCalls implements ChallengeObserver {

  private final KeycloakSession session;
  private final String realm;

  /**
   * Those of one realm.
   *
   * @param realm its id
   */
  public VerifiedCalls(KeycloakSession session, String realm) {
    this.session = session;
    this.realm = realm;
  }

  @Override
  public void opened(Challenge challenge) {}

  @Override
  public void unproven(Challenge challenge, UnprovenCall call) {}

  @Override
  public void ended(Challenge challenge, ChallengeState state, Duration after) {
    if (state == ChallengeState.VERIFIED && challenge.binding() instanceof Subscriber subscriber) {
      subscriber
          .webhook()
          .map(webhook -> message(challenge, subscriber, webhook))
          .ifPresent(new Outbox(session)::add);
    }
  }

  private OutgoingWebhook message(Challenge challenge, Subscriber subscriber, Webhook webhook) {
    String parameters =
        "success=True&phone=%s&id=%d"
            .formatted(BackCalls.write(challenge.caller()), subscriber.id());
    return new OutgoingWebhook(
        webhook.id(),
        realm,
        subscriber.owner(),
        subscriber.token(),
        webhook.address(),
        parameters,
        webhook.sealedKey(),
        0,
        KeycloakClock.CLOCK.instant());
  }
}
