package dev.ringback.authenticator.password;

import dev.ringback.authenticator.secondstep.SecondStepEvents;
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
   * The user session has just been made: the direct grant flow and the required actions are done,
   * and neither the tokens nor the reset of the user's failed logins.
   *
   * @throws SecondStepNeededException if the browser asks this user for more
   */
  @Override
  public void updateUserSessionFromClientAuth(UserSessionModel login) {
    super.updateUserSessionFromClientAuth(login);
    Set<String> missing = SecondSteps.afterDirectGrant(session, client).missingFor(login.getUser());
    if (!missing.isEmpty()) {
      session.sessions().removeUserSession(realm, login);
      SecondStepEvents.refused(event.session((String) null), missing);
      throw new SecondStepNeededException();
    }
  }
}
