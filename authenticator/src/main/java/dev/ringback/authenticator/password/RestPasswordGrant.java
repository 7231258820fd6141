package dev.ringback.authenticator.password;

import dev.ringback.authenticator.secondstep.SecondSteps;
import java.util.Set;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.ResourceOwnerPasswordCredentialsGrantType;

/**
 * Keycloak's own password grant, which ends where the browser would go on to a step that cannot be
 * asked for here. Only a right password leads to this end.
 */
final class RestPasswordGrant extends ResourceOwnerPasswordCredentialsGrantType {

  /**
   * The password is right, and the browser would ask this user for steps that cannot be asked for
   * over REST; detail {@code steps}.
   */
  static final String SECOND_STEP_NEEDED = "second_step_needed";

  private static final String STEPS = "steps";

  /**
   * The user session has just been made: the direct grant flow and the required actions are done,
   * and neither the tokens nor the reset of the user's failed logins.
   *
   * @throws SecondStepNeededException if the browser asks this user for more
   */
  @Override
  public void updateUserSessionFromClientAuth(UserSessionModel login) {
    super.updateUserSessionFromClientAuth(login);
    Set<String> missing = SecondSteps.of(session, client).missingFor(login.getUser());
    if (!missing.isEmpty()) {
      session.sessions().removeUserSession(realm, login);
      event
          .session((String) null)
          .detail(STEPS, String.join(", ", missing))
          .error(SECOND_STEP_NEEDED);
      throw new SecondStepNeededException();
    }
  }
}
