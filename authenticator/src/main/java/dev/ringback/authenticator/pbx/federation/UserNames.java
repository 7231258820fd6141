package dev.ringback.authenticator.pbx.federation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.common.constants.ServiceAccountConstants;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.representations.userprofile.config.UPAttribute;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.userprofile.UserProfileProvider;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.Validators;

/** The names that the realm's user profile lets users have. */
final class UserNames {

  private static final String REFUSED = UserNames.class.getName();

  private final KeycloakSession session;
  private final PbxEvents events;

  UserNames(KeycloakSession session, ComponentModel federation) {
    this.session = session;
    this.events = new PbxEvents(session, federation);
  }

  /**
   * Whether a newcomer may have this name; if not, an event tells it. Whether somebody has it
   * already is not asked.
   */
  boolean allow(String name) {
    String written = name.toLowerCase(Locale.ROOT);
    if (!written.startsWith(ServiceAccountConstants.SERVICE_ACCOUNT_USER_PREFIX)
        && isWrittenPlainly(written)
        && isValid(written)) {
      return true;
    }
    tell(name);
    return false;
  }

  /** Once in a request, in which Keycloak looks for the same newcomer several times. */
  private void tell(String name) {
    if (session.getAttribute(REFUSED) == null) {
      session.setAttribute(REFUSED, name);
      events.loginNotAllowed(name);
    }
  }

  /** No ligatures, full-width letters and the like, which look as others do (Unicode NFKC). */
  private static boolean isWrittenPlainly(String name) {
    return Normalizer.isNormalized(name, Normalizer.Form.NFKC);
  }

  /**
   * By the validators that the profile names. A whole profile would look for users of this name,
   * and that asks the PBX again.
   */
  private boolean isValid(String name) {
    UPAttribute attribute =
        session
            .getProvider(UserProfileProvider.class)
            .getConfiguration()
            .getAttribute(UserModel.USERNAME);
    ValidationContext context = context(name);
    if (attribute != null && attribute.getValidations() != null) {
      attribute
          .getValidations()
          .forEach((validator, config) -> validate(name, validator, config, context));
    }
    return context.isValid();
  }

  private void validate(
      String name, String validator, Map<String, Object> config, ValidationContext context) {
    Validators.validator(session, validator)
        .validate(
            List.of(name), UserModel.USERNAME, context, ValidatorConfig.configFromMap(config));
  }

  private ValidationContext context(String name) {
    return new UserProfileAttributeValidationContext(
        new AttributeContext(
            UserProfileContext.REGISTRATION,
            session,
            Map.entry(UserModel.USERNAME, List.of(name)),
            null,
            null,
            null));
  }
}
