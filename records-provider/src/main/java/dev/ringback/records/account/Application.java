package dev.ringback.records.account;

import dev.ringback.authenticator.password.Credentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyManagerProvider;
import org.keycloak.services.messages.Messages;
import org.keycloak.userprofile.UserProfile;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.userprofile.ValidationException;

/**
 * What the realm thinks of a registration before anything is created. The objections are the same
 * for addresses that are known and for those that are not.
 *
 * @param email the address, which is the user name too, as Keycloak keeps it
 * @param isOfKnownUser whether an account has this address or user name already
 * @param objections sentences for the user, in the user's language; empty if there are none
 */
record Application(String email, boolean isOfKnownUser, List<String> objections) {

  private static final Set<String> KNOWN = Set.of(Messages.EMAIL_EXISTS, Messages.USERNAME_EXISTS);

  /** What a registration here can say; other attributes are asked for later. */
  private static final Set<String> ATTRIBUTES = Set.of(UserModel.USERNAME, UserModel.EMAIL);

  static Application of(KeycloakSession session, Credentials credentials) {
    UserProfile profile =
        session
            .getProvider(UserProfileProvider.class)
            .create(
                UserProfileContext.REGISTRATION,
                Map.of(
                    UserModel.USERNAME, credentials.user(), UserModel.EMAIL, credentials.user()));
    List<ValidationException.Error> errors = errors(profile);
    LoginFormsProvider texts = session.getProvider(LoginFormsProvider.class);
    Stream<String> ofAddress =
        errors.stream()
            .filter(error -> !KNOWN.contains(error.getMessage()))
            .map(error -> error.getFormattedMessage(texts::getMessage));
    Stream<String> ofPassword =
        Optional.ofNullable(
            session
                .getProvider(PasswordPolicyManagerProvider.class)
                .validate(credentials.user(), credentials.password()))
            .map(error -> texts.getMessage(error.getMessage(), error.getParameters()))
            .stream();
    return new Application(
        profile.getAttributes().getFirst(UserModel.EMAIL),
        errors.stream().anyMatch(error -> KNOWN.contains(error.getMessage())),
        Stream.concat(ofAddress, ofPassword).distinct().toList());
  }

  private static List<ValidationException.Error> errors(UserProfile profile) {
    try {
      profile.validate();
      return List.of();
    } catch (ValidationException invalid) {
      return invalid.getErrors().stream()
          .filter(error -> ATTRIBUTES.contains(error.getAttribute()))
          .toList();
    }
  }
}
