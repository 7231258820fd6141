package dev.ringback.authenticator.profile;

import static org.keycloak.userprofile.UserProfileConstants.ROLE_ADMIN;
import static org.keycloak.userprofile.UserProfileConstants.ROLE_USER;

import java.util.Set;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPAttributePermissions;

/** An attribute that the user sees and only an admin edits. */
public final class AdminAttribute {

  private AdminAttribute() {}

  /** With one value. */
  public static UPAttribute of(String name, String displayName) {
    UPAttributePermissions permissions =
        new UPAttributePermissions(Set.of(ROLE_ADMIN, ROLE_USER), Set.of(ROLE_ADMIN));
    UPAttribute attribute = new UPAttribute(name, false, permissions);
    attribute.setDisplayName(displayName);
    return attribute;
  }

  /** With any number of values. */
  public static UPAttribute multivalued(String name, String displayName) {
    UPAttribute attribute = of(name, displayName);
    attribute.setMultivalued(true);
    return attribute;
  }
}
