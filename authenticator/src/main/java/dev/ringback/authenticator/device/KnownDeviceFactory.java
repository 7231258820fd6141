package dev.ringback.authenticator.device;

import dev.ringback.authenticator.PlainProviderFactory;
import java.util.List;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;

/** Declares the condition {@code ringback-known-device} to Keycloak. */
public final class KnownDeviceFactory
    implements ConditionalAuthenticatorFactory, PlainProviderFactory<Authenticator> {

  public static final String ID = "ringback-known-device";

  /** As Keycloak's own conditions call it. */
  public static final String NEGATE = "not";

  private static final ConditionalAuthenticator CONDITION = new KnownDevice();
  private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getDisplayType() {
    return "Condition - known device";
  }

  @Override
  public String getHelpText() {
    return "The flow is executed only in a browser in which the user has logged in by a phone call"
        + " before; negated, only in a new one.";
  }

  @Override
  public boolean isConfigurable() {
    return true;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return ProviderConfigurationBuilder.create()
        .property()
        .name(NEGATE)
        .label("Negate output")
        .helpText(
            "Whether the flow is executed in a new browser, and not in a known one. A login that"
                + " has proved two credentials needs no known browser.")
        .type(ProviderConfigProperty.BOOLEAN_TYPE)
        .defaultValue(false)
        .add()
        .build();
  }

  @Override
  public Requirement[] getRequirementChoices() {
    return REQUIREMENTS.clone();
  }

  @Override
  public boolean isUserSetupAllowed() {
    return false;
  }

  @Override
  public ConditionalAuthenticator getSingleton() {
    return CONDITION;
  }
}
