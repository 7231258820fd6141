package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import dev.ringback.authenticator.upstream.ServerEvents;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import java.util.function.UnaryOperator;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** What an administrator finds in the realm's events of a PBX. Details {@code pbx}, and others. */
final class PbxEvents {

  /**
   * The PBX that keeps the password does not answer, or refuses this server; nobody has failed to
   * log in. Details {@code pbx}, {@code reason} and {@code explanation}.
   */
  static final String PBX_UNAVAILABLE = "pbx_unavailable";

  /**
   * The PBX accepted the password, and answered with another login than the one that was typed,
   * such as that of an alias: nobody is logged in. Details {@code pbx} and {@code username}, which
   * is what was typed.
   */
  static final String PBX_OTHER_USER = "pbx_other_user";

  /**
   * The PBX has accepted the password, and the realm's user profile forbids this name. Details
   * {@code pbx} and {@code username}.
   */
  static final String PBX_LOGIN_NOT_ALLOWED = "pbx_login_not_allowed";

  /**
   * The PBX accepted the password, and the login now belongs to another person than the one whom
   * the user is linked to: nobody is logged in. Details {@code pbx}, {@code username}, and {@code
   * linked} and {@code answered}, which are user and domain numbers such as {@code 48/34}.
   */
  static final String PBX_OTHER_PERSON = "pbx_other_person";

  private static final String PBX = "pbx";
  private static final String EXPLANATION = "explanation";

  private final KeycloakSession session;
  private final ComponentModel federation;

  PbxEvents(KeycloakSession session, ComponentModel federation) {
    this.session = session;
    this.federation = federation;
  }

  /**
   * @param whose adds who wanted to log in
   */
  void unavailable(UnaryOperator<EventBuilder> whose, Unavailable answer) {
    tell(
        whose
            .apply(event())
            .detail(Details.REASON, answer.reason())
            .detail(EXPLANATION, answer.explanation()),
        answer.isBusy() ? ServerEvents.SERVER_BUSY : PBX_UNAVAILABLE);
  }

  /**
   * @param login that was typed
   */
  void otherUser(String login) {
    tell(event().detail(Details.USERNAME, login), PBX_OTHER_USER);
  }

  /**
   * @param login that the realm's user profile forbids
   */
  void loginNotAllowed(String login) {
    tell(event().detail(Details.USERNAME, login), PBX_LOGIN_NOT_ALLOWED);
  }

  void otherPerson(UserModel user, PbxIdentity linked, PbxIdentity answered) {
    tell(
        event()
            .user(user)
            .detail(Details.USERNAME, user.getUsername())
            .detail("linked", linked.toString())
            .detail("answered", answered.toString()),
        PBX_OTHER_PERSON);
  }

  private void tell(EventBuilder event, String error) {
    if (UpstreamProvider.mayTellOfOutage(session, session.getContext().getRealm())) {
      event.detail(PBX, federation.getName()).error(error);
    }
  }

  private EventBuilder event() {
    KeycloakContext context = session.getContext();
    return new EventBuilder(context.getRealm(), session, context.getConnection())
        .event(EventType.LOGIN)
        .client(context.getClient());
  }
}
