package dev.ringback.authenticator.pbx;

import dev.ringback.authenticator.password.LoggedIn;
import dev.ringback.authenticator.pbx.Numbers.Kind;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * What is known of a user who has logged in. Users who came from a PBX have what it said of them in
 * their attributes; of others the realm says what comes nearest.
 */
final class Profile {

  private static final String EVERYWHERE = "UTC";
  private static final String ENGLISH = "en_US";

  /** Characters; what an administrator writes may be longer than any name. */
  private static final int LONGEST = 255;

  private final RealmModel realm;
  private final Numbers numbers;

  Profile(KeycloakSession session) {
    this.realm = session.getContext().getRealm();
    this.numbers = Numbers.of(session);
  }

  ProfileDocument of(LoggedIn login) {
    UserModel user = login.user();
    return ProfileDocument.of(
        login,
        new Account(
            numbers.of(Kind.USER, user.getId()),
            attribute(user, "user_name").orElseGet(() -> name(user)),
            attribute(user, "user_login").orElseGet(user::getUsername),
            attribute(user, "tz").orElse(EVERYWHERE),
            attribute(user, UserModel.LOCALE).map(tag -> tag.replace('-', '_')).orElse(ENGLISH)),
        numbered(Kind.DOMAIN, attribute(user, "domain_name").orElseGet(realm::getName)),
        numbered(Kind.ROLE, attribute(user, "role_name").orElseGet(() -> role(user))));
  }

  private Numbered numbered(Kind kind, String name) {
    return new Numbered(numbers.of(kind, name), name);
  }

  private static Optional<String> attribute(UserModel user, String name) {
    return Optional.ofNullable(user.getFirstAttribute(name))
        .filter(value -> !value.isBlank() && value.length() <= LONGEST);
  }

  private static String name(UserModel user) {
    String name =
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? user.getUsername() : name;
  }

  /** The first by name of the user's own realm roles, or that which every user has. */
  private String role(UserModel user) {
    RoleModel everybodys = realm.getDefaultRole();
    return user.getRealmRoleMappingsStream()
        .filter(role -> !role.equals(everybodys))
        .map(RoleModel::getName)
        .sorted()
        .findFirst()
        .orElseGet(everybodys::getName);
  }
}
