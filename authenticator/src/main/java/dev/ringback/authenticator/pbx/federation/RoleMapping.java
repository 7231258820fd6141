package dev.ringback.authenticator.pbx.federation;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Which role somebody gets for what they are at the PBX.
 *
 * @param pbxRole the {@code role_name} of the PBX
 * @param role of the realm, or {@code client.role}
 */
record RoleMapping(String pbxRole, String role) {

  /** Reads {@code role_name=role}; empty if this is none. */
  static Optional<RoleMapping> parse(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? Optional.empty()
        : Optional.of(
                new RoleMapping(
                    text.substring(0, equals).strip(), text.substring(equals + 1).strip()))
            .filter(mapping -> !mapping.pbxRole.isEmpty() && !mapping.role.isEmpty());
  }

  /** The role; empty if the realm has none of that name. */
  Optional<RoleModel> in(KeycloakSession session, RealmModel realm) {
    return Optional.ofNullable(KeycloakModelUtils.getRoleFromString(session, realm, role));
  }
}
