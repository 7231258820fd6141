package dev.ringback.authenticator.flow;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Details;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.services.managers.AuthenticationManager;

/** "Remember me" on the page that asks for the phone, as Keycloak's own login form has it. */
final class RememberMe {

  /** Attribute of the page: whether the box is ticked; absent where there is none. */
  private static final String TICKED = "reverseCallRememberMe";

  private final AuthenticationFlowContext context;

  RememberMe(AuthenticationFlowContext context) {
    this.context = context;
  }

  /** Has the form show the box, in a realm that remembers people at all. */
  LoginFormsProvider offer(LoginFormsProvider form) {
    return context.getRealm().isRememberMe() ? form.setAttribute(TICKED, isTicked()) : form;
  }

  /** Keeps for the session what was ticked when a phone was sent; no other form has the box. */
  void take(MultivaluedMap<String, String> form) {
    if (form.containsKey(CallDialogue.PHONE_NUMBER)) {
      AuthenticatorUtils.processRememberMe(context, form);
    }
  }

  private boolean isTicked() {
    return context.getAuthenticationSession().getAuthNote(Details.REMEMBER_ME) != null
        || (isUntouched() && wasTickedLastTime());
  }

  private boolean isUntouched() {
    return new Attempt(context.getAuthenticationSession()).phone().isEmpty()
        && !context
            .getHttpRequest()
            .getDecodedFormParameters()
            .containsKey(CallDialogue.PHONE_NUMBER);
  }

  /** Keycloak's cookie holds a user name; no phone is shown to whoever opens this browser next. */
  private boolean wasTickedLastTime() {
    return AuthenticationManager.getRememberMeUsername(context.getSession()) != null;
  }
}
