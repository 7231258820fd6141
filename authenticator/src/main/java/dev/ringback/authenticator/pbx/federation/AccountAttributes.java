package dev.ringback.authenticator.pbx.federation;

import dev.ringback.authenticator.profile.AdminAttribute;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;

/** What a user of the realm has from the PBX: attributes and roles, as the PBX said last. */
public final class AccountAttributes {

  static final String USER_LOGIN = "user_login";

  private static final String USER_NAME = "user_name";
  private static final String DOMAIN_NAME = "domain_name";
  private static final String ROLE_NAME = "role_name";
  private static final String TIME_ZONE = "tz";

  private final KeycloakSession session;
  private final RealmModel realm;
  private final List<RoleMapping> mappings;

  AccountAttributes(KeycloakSession session, RealmModel realm, RuntelPbxConfig config) {
    this.session = session;
    this.realm = realm;
    this.mappings = config.roleMappings();
  }

  /**
   * Attributes that the user profile must know, or they are lost when a profile is saved. The
   * language is not among them: Keycloak's own attribute of that name is the user's to change.
   */
  public static Stream<UPAttribute> ofProfile() {
    return Stream.of(
        AdminAttribute.of(USER_NAME, "Name at the PBX"),
        AdminAttribute.of(USER_LOGIN, "Login at the PBX"),
        AdminAttribute.of(DOMAIN_NAME, "PBX"),
        AdminAttribute.of(ROLE_NAME, "Role at the PBX"),
        AdminAttribute.of(TIME_ZONE, "Time zone"),
        AdminAttribute.of(PbxIdentity.USER_ID, "Number of the user at the PBX"),
        AdminAttribute.of(PbxIdentity.DOMAIN_ID, "Number of the PBX"));
  }

  /** Makes the user what the PBX says; writes only what has changed. */
  void write(UserModel user, PbxAccount account) {
    Map.of(
            USER_NAME,
            account.name(),
            USER_LOGIN,
            account.login(),
            DOMAIN_NAME,
            account.domain(),
            ROLE_NAME,
            account.role(),
            TIME_ZONE,
            account.timeZone(),
            PbxIdentity.USER_ID,
            account.identity().userId(),
            PbxIdentity.DOMAIN_ID,
            account.identity().domainId())
        .forEach((name, value) -> set(user, name, value));
    if (user.getFirstAttribute(UserModel.LOCALE) == null) {
      set(user, UserModel.LOCALE, account.locale());
    }
    mapRoles(user, account.role());
  }

  private static void set(UserModel user, String name, String value) {
    String wanted = value.isEmpty() ? null : value;
    if (Objects.equals(user.getFirstAttribute(name), wanted)) {
      return;
    }
    if (wanted == null) {
      user.removeAttribute(name);
    } else {
      user.setSingleAttribute(name, wanted);
    }
  }

  /** Of the roles that any mapping names, the user gets those that fit, and loses the others. */
  private void mapRoles(UserModel user, String pbxRole) {
    Map<Boolean, Set<RoleModel>> roles =
        mappings.stream()
            .collect(
                Collectors.partitioningBy(
                    mapping -> mapping.pbxRole().equals(pbxRole),
                    Collectors.flatMapping(
                        mapping -> mapping.in(session, realm).stream(), Collectors.toSet())));
    Set<RoleModel> fitting = roles.get(true);
    Set<RoleModel> own = user.getRoleMappingsStream().collect(Collectors.toSet());
    roles.get(false).stream()
        .filter(role -> own.contains(role) && !fitting.contains(role))
        .forEach(user::deleteRoleMapping);
    fitting.stream().filter(role -> !own.contains(role)).forEach(user::grantRole);
  }
}
