package dev.ringback.authenticator.flow;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks for a phone number, shows the number to call from it, and logs in whoever calls. */
final class ReverseCallAuthenticator implements Authenticator {

  /** The phone that is typed on the first page. */
  static final String PHONE_NUMBER = "phone_number";

  /** The button for a new number to call. */
  static final String RESTART = "restart";

  /** The button back to the first page. */
  static final String CHANGE_PHONE = "change_phone";

  @Override
  public void authenticate(AuthenticationFlowContext context) {
    new ReverseCallDialogue(context).resume();
  }

  /** Whatever else is posted, an empty form too, only asks how the attempt stands. */
  @Override
  public void action(AuthenticationFlowContext context) {
    ReverseCallDialogue dialogue = new ReverseCallDialogue(context);
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    if (form.containsKey(PHONE_NUMBER)) {
      dialogue.start(form.getFirst(PHONE_NUMBER));
    } else if (form.containsKey(RESTART)) {
      dialogue.restart();
    } else if (form.containsKey(CHANGE_PHONE)) {
      dialogue.changePhone();
    } else {
      dialogue.finish();
    }
  }

  @Override
  public boolean requiresUser() {
    return false;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
