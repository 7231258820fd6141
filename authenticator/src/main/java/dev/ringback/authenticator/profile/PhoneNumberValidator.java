package dev.ringback.authenticator.profile;

import dev.ringback.authenticator.VersionedProviderFactory;
import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.authenticator.phone.NumberSpelling;
import java.util.List;
import java.util.Optional;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.validate.AbstractStringValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

/**
 * Takes what can be read as a phone number, and what the user has already: an old mistake must not
 * keep an administrator from changing something else.
 */
public final class PhoneNumberValidator extends AbstractStringValidator
    implements VersionedProviderFactory, ConfiguredProvider {

  public static final String ID = "ringback-phone-number";

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getHelpText() {
    return "A phone number: in E.164, or as a person of the realm's country might write it.";
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return List.of();
  }

  @Override
  protected void doValidate(
      String value, String inputHint, ValidationContext context, ValidatorConfig config) {
    String region =
        ReverseCallConfig.ofBrowserFlow(context.getSession().getContext().getRealm())
            .defaultRegion();
    if (new NumberSpelling(region).read(value).isEmpty()
        && !isUnchanged(value, inputHint, context)) {
      // Without the value: it may be a number, and the error is told to others
      context.addError(new ValidationError(ID, inputHint, ValidationError.MESSAGE_INVALID_VALUE));
    }
  }

  private static boolean isUnchanged(String value, String attribute, ValidationContext context) {
    return context instanceof UserProfileAttributeValidationContext profile
        && Optional.ofNullable(profile.getAttributeContext().getUser())
            .filter(user -> user.getAttributeStream(attribute).anyMatch(value::equals))
            .isPresent();
  }
}
