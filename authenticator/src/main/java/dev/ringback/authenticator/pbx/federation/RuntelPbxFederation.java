package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.pbx.federation.PbxAnswer.Accepted;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputUpdater;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.storage.UserStorageProvider;
import org.keycloak.storage.user.UserLookupProvider;
import org.keycloak.storage.user.UserRegistrationProvider;
import org.keycloak.userprofile.AttributeMetadata;
import org.keycloak.userprofile.UserProfileDecorator;
import org.keycloak.userprofile.UserProfileMetadata;

/** Users whose passwords a PBX checks, as Keycloak asks for them. */
public final class RuntelPbxFederation
    implements UserStorageProvider,
        UserLookupProvider,
        UserRegistrationProvider,
        CredentialInputValidator,
        CredentialInputUpdater,
        UserProfileDecorator {

  /** What a PBX may not know of its users, and its programs could not be asked for. */
  private static final List<String> NOT_REQUIRED =
      List.of(UserModel.FIRST_NAME, UserModel.LAST_NAME, UserModel.EMAIL);

  private final PbxUsers users;
  private final Newcomers newcomers;
  private final PbxLogins logins;
  private final AccountAttributes attributes;
  private final PbxUnavailable unavailable;
  private final PbxEvents events;

  RuntelPbxFederation(
      PbxUsers users,
      Newcomers newcomers,
      PbxLogins logins,
      AccountAttributes attributes,
      PbxUnavailable unavailable,
      PbxEvents events) {
    this.users = users;
    this.newcomers = newcomers;
    this.logins = logins;
    this.attributes = attributes;
    this.unavailable = unavailable;
    this.events = events;
  }

  @Override
  public UserModel getUserById(RealmModel realm, String id) {
    return users.byId(id).orElse(null);
  }

  @Override
  public UserModel getUserByUsername(RealmModel realm, String username) {
    return users.byUsername(username).or(() -> newcomers.called(username)).orElse(null);
  }

  /** Whose login is an e-mail address may be asked for by it first, and has it as address. */
  @Override
  public UserModel getUserByEmail(RealmModel realm, String email) {
    return Optional.ofNullable(getUserByUsername(realm, email))
        .filter(user -> email.equalsIgnoreCase(user.getEmail()))
        .orElse(null);
  }

  @Override
  public boolean supportsCredentialType(String type) {
    return PasswordCredentialModel.TYPE.equals(type);
  }

  @Override
  public boolean isConfiguredFor(RealmModel realm, UserModel user, String type) {
    return supportsCredentialType(type);
  }

  @Override
  public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
    String login =
        Optional.ofNullable(user.getFirstAttribute(AccountAttributes.USER_LOGIN))
            .orElseGet(user::getUsername);
    String password = Optional.ofNullable(input.getChallengeResponse()).orElse("");
    PbxAnswer answer = logins.of(login, password);
    if (answer instanceof Unavailable failure) {
      throw unavailable.forUser(user, failure);
    }
    return answer instanceof Accepted accepted && isTakenOver(user, accepted.account());
  }

  /** Takes over what the PBX says, unless it says it of another person than the user's. */
  private boolean isTakenOver(UserModel user, PbxAccount account) {
    PbxIdentity linked = PbxIdentity.linkedTo(user);
    if (!linked.admits(account.identity())) {
      events.otherPerson(user, linked, account.identity());
      return false;
    }
    attributes.write(user, account);
    return true;
  }

  /**
   * Refused: a password that Keycloak kept would let people in whom the PBX has removed.
   *
   * @throws ModelException with the sentence that whoever wanted to change it reads
   */
  @Override
  public boolean updateCredential(RealmModel realm, UserModel user, CredentialInput input) {
    throw new ModelException("The password is the one of the telephone system: change it there.");
  }

  @Override
  public void disableCredentialType(RealmModel realm, UserModel user, String type) {}

  @Override
  public Stream<String> getDisableableCredentialTypesStream(RealmModel realm, UserModel user) {
    return Stream.empty();
  }

  /** Nobody becomes a user of a PBX here: new users are the realm's own. */
  @Override
  public UserModel addUser(RealmModel realm, String username) {
    return null;
  }

  /** Keycloak removes what it has of the user; at the PBX nothing changes. */
  @Override
  public boolean removeUser(RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public List<AttributeMetadata> decorateUserProfile(
      String federation, UserProfileMetadata profile) {
    NOT_REQUIRED.stream()
        .flatMap(name -> profile.getAttribute(name).stream())
        .forEach(attribute -> attribute.setRequired(AttributeMetadata.ALWAYS_FALSE));
    return List.of();
  }

  @Override
  public void close() {}
}
