package dev.ringback.authenticator.phone;

import static org.keycloak.userprofile.UserProfileConstants.ROLE_USER;

import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;
import org.keycloak.userprofile.UserProfileProvider;

/** The attributes that say who calls, and whose calls are whose. Users must not write their own. */
public final class ProtectedAttributes {

  /** Lines whose call records a user may read, besides his own; groups have it, too. */
  public static final String CALL_RECORD_LINES = "callRecordLines";

  private final UPConfig profile;

  /** Those of the realm of the session's context, by its user profile as Keycloak caches it. */
  public ProtectedAttributes(KeycloakSession session) {
    this.profile = session.getProvider(UserProfileProvider.class).getConfiguration();
  }

  /** Names of those that users may write. */
  public Stream<String> thatUsersWrite() {
    return Stream.of(PhoneNumbers.NUMBER, PhoneNumbers.VERIFIED, CALL_RECORD_LINES)
        .filter(this::isWrittenByUsers);
  }

  private boolean isWrittenByUsers(String name) {
    UPAttribute attribute = profile.getAttribute(name);
    return attribute == null
        ? profile.getUnmanagedAttributePolicy() == UnmanagedAttributePolicy.ENABLED
        : Optional.ofNullable(attribute.getPermissions())
            .filter(permissions -> permissions.getEdit().contains(ROLE_USER))
            .isPresent();
  }
}
