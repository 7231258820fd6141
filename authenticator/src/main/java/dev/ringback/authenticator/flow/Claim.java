package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What the steps before the call have said of who is at the page. */
sealed interface Claim {

  /** Nothing: the call says who it is. */
  record Nothing() implements Claim {}

  /**
   * A name, where Keycloak does not let on whether anybody has it. So the phone is typed, whatever
   * the name, and nobody looks whose it is until the call has come.
   *
   * @param bearer the user of this name, if there is one
   */
  record Name(Optional<UserModel> bearer) implements Claim {}

  /** The user, by a proof of their own or in a flow that tells whether a name is anybody's. */
  record User(UserModel user) implements Claim {}

  /** The claim as this step of a flow finds it. */
  static Claim of(AuthenticationFlowContext context) {
    Optional<UserModel> user = Optional.ofNullable(context.getUser());
    AuthenticationSessionModel tab = context.getAuthenticationSession();
    if (AuthenticatorUtil.getAuthnCredentials(tab).isEmpty() && keepsNamesSecret(context)) {
      return user.isPresent() || LoginHint.isOfAnAccount(tab) ? new Name(user) : new Nothing();
    }
    return user.<Claim>map(User::new).orElseGet(Nothing::new);
  }

  /** The phone to call from, if it is not for the person to say. */
  default Optional<PhoneNumber> phone() {
    return this instanceof User known
        ? PhoneNumbers.verifiedNumberOf(known.user())
        : Optional.empty();
  }

  /** Whether the person says which phone to call from. */
  default boolean leavesPhoneOpen() {
    return !(this instanceof User);
  }

  /** Resetting credentials, and identity-first login with organizations. */
  private static boolean keepsNamesSecret(AuthenticationFlowContext context) {
    return LoginActionsService.RESET_CREDENTIALS_PATH.equals(context.getFlowPath())
        || Boolean.parseBoolean(
            context
                .getAuthenticationSession()
                .getAuthNote(AbstractUsernameFormAuthenticator.USERNAME_HIDDEN));
  }
}
