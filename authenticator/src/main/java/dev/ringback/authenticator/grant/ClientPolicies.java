package dev.ringback.authenticator.grant;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** The realm's client policies, asked at every request as Keycloak's own grants ask them. */
final class ClientPolicies {

  private final KeycloakSession session;
  private final EventBuilder event;
  private final OAuthAnswers answers;

  ClientPolicies(KeycloakSession session, EventBuilder event, OAuthAnswers answers) {
    this.session = session;
    this.event = event;
    this.answers = answers;
  }

  /**
   * What the app is told if a policy forbids its request.
   *
   * @param scope what the app asks for
   */
  Optional<Response> refusal(String scope) {
    try {
      session
          .clientPolicy()
          .triggerOnEvent(new AppTokenRequest(session.getContext().getClient(), scope));
      return Optional.empty();
    } catch (ClientPolicyException refusal) {
      event
          .detail(Details.REASON, Details.CLIENT_POLICY_ERROR)
          .detail(Details.CLIENT_POLICY_ERROR, refusal.getError())
          .detail(Details.CLIENT_POLICY_ERROR_DETAIL, refusal.getErrorDetail())
          .error(refusal.getError());
      return Optional.of(answers.refused(refusal.getError(), refusal.getErrorDetail()));
    }
  }
}
