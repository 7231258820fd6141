package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.password.PresentedPassword;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Accepted;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import java.util.Optional;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;

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
  private final PbxUnavailable unavailable;

  Newcomers(
      KeycloakSession session,
      ComponentModel federation,
      PbxUsers users,
      PbxLogins logins,
      PbxUnavailable unavailable) {
    this.session = session;
    this.federation = federation;
    this.users = users;
    this.logins = logins;
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
      return new UserNames(session, federation).allow(accepted.account().login())
          ? welcome(accepted.account())
          : Optional.empty();
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

  /**
   * Makes the user in a transaction of its own: of simultaneous first logins the losers find the
   * winner's user complete, and go on.
   */
  private Optional<UserModel> welcome(PbxAccount account) {
    try {
      KeycloakModelUtils.runJobInTransaction(
          session.getKeycloakSessionFactory(), session.getContext(), own -> create(own, account));
    } catch (ModelDuplicateException createdMeanwhile) {
      // found below
    }
    return users.created(account.login());
  }

  private void create(KeycloakSession own, PbxAccount account) {
    RealmModel realm = own.getContext().getRealm();
    UserModel user = PbxUsers.of(own, realm, federation).create(account.login());
    Person.of(own, realm, account).introduceTo(user);
    new AccountAttributes(own, realm, new RuntelPbxConfig(federation)).write(user, account);
  }
}
