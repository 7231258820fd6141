package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.pbx.federation.AccountAttributes;
import dev.ringback.authenticator.phone.PhoneNumbers;
import dev.ringback.authenticator.phone.ProtectedAttributes;
import dev.ringback.authenticator.profile.AdminAttribute;
import dev.ringback.authenticator.profile.PhoneNumberValidator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.userprofile.UserProfileProvider;

/** The attributes that Ringback needs in a realm's user profile: the user sees, an admin edits. */
final class ProfileAttributes {

  private static final List<UPAttribute> ATTRIBUTES =
      List.of(
          validated(AdminAttribute.of(PhoneNumbers.NUMBER, "${ringbackPhoneNumber}")),
          AdminAttribute.of(PhoneNumbers.VERIFIED, "${ringbackPhoneNumberVerified}"),
          AdminAttribute.multivalued(
              ProtectedAttributes.CALL_RECORD_LINES, "${ringbackCallRecordLines}"));

  private final UserProfileProvider profile;

  ProfileAttributes(KeycloakSession session) {
    this.profile = session.getProvider(UserProfileProvider.class);
  }

  /** Creates those of a login by phone and of call records. */
  void create(SetupReport report) {
    create(ATTRIBUTES, report);
  }

  /**
   * Creates those of a PBX: what a federation writes, and what programs of a PBX are told of a user
   * at a login.
   */
  void createOfPbx(SetupReport report) {
    create(AccountAttributes.ofProfile().toList(), report);
  }

  private void create(List<UPAttribute> attributes, SetupReport report) {
    UPConfig config = profile.getConfiguration();
    boolean changed = false;
    for (UPAttribute attribute : attributes) {
      boolean missing = config.getAttribute(attribute.getName()) == null;
      if (missing) {
        config.addOrReplaceAttribute(attribute);
        changed = true;
      }
      report.add("user-profile attribute " + attribute.getName(), missing);
    }
    if (isUnvalidated(config)) {
      validated(config.getAttribute(PhoneNumbers.NUMBER));
      changed = true;
      report.add("validator of the user-profile attribute " + PhoneNumbers.NUMBER, true);
    }
    if (changed) {
      profile.setConfiguration(config);
    }
  }

  Stream<String> missing() {
    UPConfig config = profile.getConfiguration();
    return phoneAttributes().filter(name -> config.getAttribute(name) == null);
  }

  /** Whether the realm takes anything for a phone number. */
  boolean isUnvalidated() {
    return isUnvalidated(profile.getConfiguration());
  }

  private static boolean isUnvalidated(UPConfig config) {
    UPAttribute number = config.getAttribute(PhoneNumbers.NUMBER);
    return number != null && !number.getValidations().containsKey(PhoneNumberValidator.ID);
  }

  private static UPAttribute validated(UPAttribute attribute) {
    attribute.addValidation(PhoneNumberValidator.ID, Map.of());
    return attribute;
  }

  private static Stream<String> phoneAttributes() {
    return Stream.of(PhoneNumbers.NUMBER, PhoneNumbers.VERIFIED);
  }
}
