package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.telephony.PhoneNumber;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.resetcred.ResetCredentialChooseUser;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Shows a number to call, and lets in whoever calls. As a first factor it asks for the phone; when
 * an earlier step has said who the user is, the call must come from that user's verified phone.
 */
final class ReverseCallAuthenticator implements Authenticator {

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    forgetReset(context);
    perform(context, CallDialogue::resume);
  }

  @Override
  public void action(AuthenticationFlowContext context) {
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    if (Claim.of(context) instanceof Claim.Nothing) {
      new RememberMe(context).take(form);
    }
    perform(context, dialogue -> dialogue.answer(form));
  }

  private static void perform(
      AuthenticationFlowContext context, Function<CallDialogue, Turn> request) {
    Claim claim = Claim.of(context);
    Optional<PhoneNumber> phone = claim.phone();
    if (phone.isEmpty() && !claim.leavesPhoneOpen()) {
      leaveToOthers(context);
      return;
    }
    Step step = Step.of(context, claim);
    ReverseCallConfig config = ReverseCallConfig.of(context.getAuthenticatorConfig());
    Turn turn = request.apply(new CallDialogue(step, config, phone));
    if (turn instanceof Turn.Show show) {
      context.challenge(show.page());
    } else if (turn instanceof Turn.Refuse refuse) {
      context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, refuse.page());
    } else if (turn instanceof Turn.Called called) {
      new Completion(context, claim, step, config).of(called.challenge());
    }
  }

  /**
   * Somebody who named a user to reset a password, and went back to the login, has not said that he
   * is that user. Keycloak's own login form forgets it likewise.
   */
  private static void forgetReset(AuthenticationFlowContext context) {
    AuthenticationSessionModel tab = context.getAuthenticationSession();
    if (!LoginActionsService.RESET_CREDENTIALS_PATH.equals(context.getFlowPath())
        && tab.getAuthNote(ResetCredentialChooseUser.RESET_CREDENTIAL_USER_CHOSEN) != null) {
      tab.removeAuthNote(ResetCredentialChooseUser.RESET_CREDENTIAL_USER_CHOSEN);
      context.clearUser();
    }
  }

  /**
   * The user is known and has no verified phone. Keycloak has users of a required step set up its
   * credential on the way in; here that would let in whoever types a name, wherever nothing but a
   * name came before.
   */
  private static void leaveToOthers(AuthenticationFlowContext context) {
    if (context.getExecution().isRequired()) {
      context.failure(AuthenticationFlowError.CREDENTIAL_SETUP_REQUIRED);
    } else {
      context.attempted();
    }
  }

  @Override
  public boolean requiresUser() {
    return false;
  }

  /** What makes the call a second factor that a user has set up: a verified phone. */
  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return PhoneNumbers.verifiedNumberOf(user).isPresent();
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
