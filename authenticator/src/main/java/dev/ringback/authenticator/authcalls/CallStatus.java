package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.authenticator.challenge.CallCheck;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.store.RealmStore;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How the challenges stand that programs ask about. */
final class CallStatus {

  private final Challenges challenges;
  private final CallCheck check;
  private final CallIds ids;
  private final CallLimits limits;

  CallStatus(KeycloakSession session) {
    this.limits = new CallLimits(session);
    RealmModel realm = session.getContext().getRealm();
    this.challenges = RealmChallenges.of(session, realm);
    this.check = new CallCheck(challenges, new Gateways(session, realm));
    this.ids = new CallIds(RealmStore.of(session, realm), realm.getId());
  }

  /**
   * @param owner id of the user whose challenge it must be
   * @param id as it stood in the path
   */
  Response answer(String owner, String id) {
    return ids.find(owner, id, challenges)
        .map(challenge -> answer(owner, challenge, id))
        .orElseGet(() -> Envelope.refused(Response.Status.BAD_REQUEST, "id record not found"));
  }

  /** A program has no button for "I have called": each of its checks is one. */
  private Response answer(String owner, Challenge challenge, String id) {
    check.now(challenge);
    ChallengeState state = challenges.stateOf(challenge);
    if (state != ChallengeState.WAITING) {
      ids.takeSlot(owner, id).ifPresent(limits::free);
    }
    return switch (state) {
      case VERIFIED ->
          Envelope.ok(
              Map.of("phone", BackCalls.write(challenge.caller()), "id", Integer.valueOf(id)));
      case EXPIRED -> {
        challenges.expire(challenge);
        yield Envelope.notYet("call not received");
      }
      case WAITING, CANCELLED -> Envelope.notYet("call not received");
    };
  }
}
