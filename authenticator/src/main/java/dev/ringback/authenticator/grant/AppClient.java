package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.ClientApplication;
import dev.ringback.authenticator.flow.Limits;
import dev.ringback.authenticator.flow.PhoneCallStep;
import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.utils.AuthenticationFlowResolver;

/** The client of an app without a browser, and what it may do. */
final class AppClient {

  /** Client attribute; the grant is off until it is {@code true}. */
  static final String ENABLED = "ringback.reverse-call.enabled";

  /** What a client is told for which it is off. */
  static final String NOT_ALLOWED = "Client not allowed to log in by phone call";

  private final ClientModel client;

  AppClient(ClientModel client) {
    this.client = client;
  }

  boolean mayLogInByPhone() {
    return !client.isBearerOnly() && Boolean.parseBoolean(client.getAttribute(ENABLED));
  }

  /**
   * Counts one attempt. A public client is on the person's device; a confidential one answers for
   * its requests itself and may send all of them from one server, so that it has its own share of
   * the phone's attempts.
   *
   * @return how long to wait, if it is one too many
   */
  Optional<Duration> take(PhoneNumber caller, Limits limits) {
    return client.isPublicClient()
        ? limits.take(caller)
        : limits.takeOfProgram(client.getId(), caller);
  }

  /** What this client asked for when it began the challenge; empty if it did not begin it. */
  Optional<String> scopeOf(Challenge challenge) {
    return challenge.binding() instanceof ClientApplication app
            && app.client().equals(client.getId())
        ? Optional.of(app.scope())
        : Optional.empty();
  }

  ClientApplication binding(String scope) {
    return new ClientApplication(client.getId(), scope);
  }

  /** The step that this client's users would meet in a browser: the app's calls count as it. */
  Optional<PhoneCallStep> step() {
    return PhoneCallStep.in(browserFlow(), client.getRealm());
  }

  /** The configuration of that step; the defaults if the flow has none. */
  ReverseCallConfig config() {
    return step().map(PhoneCallStep::config).orElseGet(ReverseCallConfig::byDefault);
  }

  private AuthenticationFlowModel browserFlow() {
    return Optional.ofNullable(
            AuthenticationFlowResolver.resolveBindingOverrideFlowForClient(
                client, AuthenticationFlowBindings.BROWSER_BINDING))
        .orElseGet(client.getRealm()::getBrowserFlow);
  }
}
