package dev.ringback.authenticator.secondstep;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.authentication.authenticators.access.AllowAccessAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.ConditionalOtpFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.PasswordFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernameFormFactory;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.authentication.authenticators.directgrant.ValidateOTP;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.authentication.authenticators.directgrant.ValidateUsername;
import org.keycloak.models.AuthenticationExecutionModel;

/** The steps of a browser flow that the direct grant flow has answered for a user. */
final class AnsweredSteps {

  /** What a step of the direct grant flow asks for, and the browser flow's steps for the same. */
  private static final Map<String, Set<String>> ASK_THE_SAME =
      Map.of(
          ValidateUsername.PROVIDER_ID, Set.of(UsernameFormFactory.PROVIDER_ID),
          ValidatePassword.PROVIDER_ID,
              Set.of(UsernamePasswordFormFactory.PROVIDER_ID, PasswordFormFactory.PROVIDER_ID),
          ValidateOTP.PROVIDER_ID,
              Set.of(
                  OTPFormAuthenticatorFactory.PROVIDER_ID,
                  ConditionalOtpFormAuthenticatorFactory.PROVIDER_ID));

  private final ConditionalFlows flows;

  AnsweredSteps(ConditionalFlows flows) {
    this.flows = flows;
  }

  /** Ids of authenticators. A step that both flows have counts, too. */
  Set<String> of(String directGrantFlow) {
    Set<String> answered = new HashSet<>(Set.of(AllowAccessAuthenticatorFactory.PROVIDER_ID));
    asked(directGrantFlow)
        .forEach(
            step -> {
              answered.add(step);
              answered.addAll(ASK_THE_SAME.getOrDefault(step, Set.of()));
            });
    return answered;
  }

  /** Alternatives do not count: the one that was taken is not known. */
  private Stream<String> asked(String flow) {
    return flows.steps(flow).stream().filter(this::isAsked).flatMap(this::asked);
  }

  private boolean isAsked(AuthenticationExecutionModel step) {
    return step.isRequired() || (step.isConditional() && flows.isRun(step.getFlowId()));
  }

  private Stream<String> asked(AuthenticationExecutionModel step) {
    return step.isAuthenticatorFlow()
        ? asked(step.getFlowId())
        : Stream.of(step.getAuthenticator());
  }
}
