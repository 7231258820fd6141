package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.PlainProviderFactory;
import java.util.ArrayList;
import java.util.List;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.authentication.RequiredActionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Declares the required action {@code verify-phone-by-call} to Keycloak. */
public final class VerifyPhoneByCallFactory
    implements RequiredActionFactory, PlainProviderFactory<RequiredActionProvider> {

  public static final String ID = VerifyPhoneByCall.ID;
  public static final String DISPLAY_TEXT = "Verify phone by call";

  private static final RequiredActionProvider ACTION = new VerifyPhoneByCall();

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getDisplayText() {
    return DISPLAY_TEXT;
  }

  /** How recent the login must be, as Keycloak has it, and what the authenticator has too. */
  @Override
  public List<ProviderConfigProperty> getConfigMetadata() {
    List<ProviderConfigProperty> properties = new ArrayList<>(MAX_AUTH_AGE_CONFIG_PROPERTIES);
    properties.addAll(ReverseCallConfigProperties.ofAnyCall());
    return properties;
  }

  @Override
  public RequiredActionProvider create(KeycloakSession session) {
    return ACTION;
  }
}
