package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.device.Devices;
import dev.ringback.authenticator.device.NewDeviceFlow;
import dev.ringback.authenticator.device.Newcomer;
import dev.ringback.authenticator.phone.PhoneCredential;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.UserModel;

/** Whether a call is enough in this browser, or is followed by what is missing. */
final class NewDeviceCheck {

  private final AuthenticationFlowContext context;
  private final DeviceSettings settings;

  NewDeviceCheck(AuthenticationFlowContext context, DeviceSettings settings) {
    this.context = context;
    this.settings = settings;
  }

  /**
   * Whether the login may go on: the browser is known to the user, the login has created the user,
   * or proved another credential already, or the flow is going to ask for a factor that the user
   * has.
   */
  boolean admits(UserModel user) {
    return !settings.askForMore()
        || new Devices(context.getSession()).isKnown(user)
        || Newcomer.is(user, context.getAuthenticationSession())
        || hasProvedMore()
        || new NewDeviceFlow(context.getSession(), context.getRealm())
            .canBePassed(context.getExecution().getId(), user);
  }

  private boolean hasProvedMore() {
    return AuthenticatorUtil.getAuthnCredentials(context.getAuthenticationSession()).stream()
        .anyMatch(credential -> !credential.equals(PhoneCredential.TYPE));
  }
}
