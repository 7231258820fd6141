package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.password.PresentedPassword;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Accepted;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * People who have never logged in here.
 *
 * <p>A PBX cannot be asked whether there is a user, only whether a password is right. So somebody
 * is found by exactly the name that this request presents a password for, and only if the PBX
 * accepts it; to every other look-up, there is no such user yet.
 */
final class Newcomers {

  private static final String SILENCE = Newcomers.class.getName();

  private final KeycloakSession session;
  private final ComponentModel federation;
  private final PbxUsers users;
  private final PbxLogins logins;
  private final AccountAttributes attributes;
  private final PbxUnavailable unavailable;

  Newcomers(
      KeycloakSession session,
      ComponentModel federation,
      PbxUsers users,
      PbxLogins logins,
      AccountAttributes attributes,
      PbxUnavailable unavailable) {
    this.session = session;
    this.federation = federation;
    this.users = users;
    this.logins = logins;
    this.attributes = attributes;
    this.unavailable = unavailable;
  }

  /**
   * Who is at the door by this name.
   *
   * @throws dev.ringback.authenticator.password.UncheckedPasswordException if no PBX knows the
   *     password and one of them could not say
   */
  Optional<UserModel> called(String name) {
    return PresentedPassword.of(session)
        .filter(presented -> presented.user().equalsIgnoreCase(name))
        .flatMap(this::letIn);
  }

  private Optional<UserModel> letIn(PresentedPassword presented) {
    PbxAnswer answer = logins.of(presented.user(), presented.password());
    if (answer instanceof Accepted accepted) {
      UserModel user = users.welcome(accepted.account());
      attributes.write(user, accepted.account());
      return Optional.of(user);
    }
    if (answer instanceof Unavailable) {
      session.setAttribute(SILENCE, answer);
    }
    Unavailable silence = session.getAttribute(SILENCE, Unavailable.class);
    // Another PBX may know the password: only the last one to be asked breaks the silence
    if (silence != null && Federations.isLast(session.getContext().getRealm(), federation)) {
      throw unavailable.forNewcomer(presented.user(), silence);
    }
    return Optional.empty();
  }
}
