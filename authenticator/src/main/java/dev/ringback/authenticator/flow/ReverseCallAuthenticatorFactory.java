package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.PlainProviderFactory;
import dev.ringback.authenticator.device.DeviceCredential;
import dev.ringback.authenticator.phone.PhoneCredential;
import java.util.List;
import java.util.Set;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

/** Declares the authenticator {@code reverse-call} to Keycloak. */
public final class ReverseCallAuthenticatorFactory
    implements AuthenticatorFactory, PlainProviderFactory<Authenticator> {

  public static final String ID = "reverse-call";

  /**
   * The category of a phone call. Keycloak's brute-force protection counts failures of passwords,
   * one-time codes and recovery codes only, and that is meant: a call cannot be guessed, and
   * counting missed calls would let anybody lock out whose number he types. Users who are locked
   * for another reason are refused when the call arrives.
   */
  static final String CATEGORY = PhoneCredential.TYPE;

  private static final Authenticator AUTHENTICATOR = new ReverseCallAuthenticator();
  private static final Requirement[] REQUIREMENTS = {
    Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED
  };

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public String getDisplayType() {
    return "Phone call";
  }

  @Override
  public String getReferenceCategory() {
    return CATEGORY;
  }

  /** The account console lists known browsers where a flow has the call. */
  @Override
  public Set<String> getOptionalReferenceCategories(KeycloakSession session) {
    return Set.of(DeviceCredential.TYPE);
  }

  @Override
  public String getHelpText() {
    return "The user phones a number that the page shows; the caller number says who it is.";
  }

  @Override
  public boolean isConfigurable() {
    return true;
  }

  @Override
  public List<ProviderConfigProperty> getConfigProperties() {
    return ReverseCallConfigProperties.all();
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
  public Authenticator create(KeycloakSession session) {
    return AUTHENTICATOR;
  }
}
