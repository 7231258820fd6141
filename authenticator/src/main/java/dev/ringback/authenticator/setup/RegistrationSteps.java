package dev.ringback.authenticator.setup;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.authentication.forms.RegistrationPage;
import org.keycloak.authentication.forms.RegistrationPassword;
import org.keycloak.authentication.forms.RegistrationUserCreation;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.RealmModel;

/**
 * The realm's bound registration flow. A registration over REST does what Keycloak's form, profile
 * and password do, and knows nothing of further steps such as a captcha or terms.
 */
public final class RegistrationSteps {

  private static final Set<String> KEYCLOAKS_OWN =
      Set.of(
          RegistrationPage.PROVIDER_ID,
          RegistrationUserCreation.PROVIDER_ID,
          RegistrationPassword.PROVIDER_ID);

  private final RealmModel realm;

  public RegistrationSteps(RealmModel realm) {
    this.realm = realm;
  }

  /** Ids of the enabled steps besides form, profile and password. */
  public List<String> furtherOnes() {
    return providers(realm.getRegistrationFlow().getId())
        .filter(provider -> !KEYCLOAKS_OWN.contains(provider))
        .distinct()
        .toList();
  }

  private Stream<String> providers(String flow) {
    return realm
        .getAuthenticationExecutionsStream(flow)
        .filter(AuthenticationExecutionModel::isEnabled)
        .flatMap(this::providers);
  }

  /** A form is a flow of steps, and has a provider as well. */
  private Stream<String> providers(AuthenticationExecutionModel step) {
    return Stream.concat(
        Stream.ofNullable(step.getAuthenticator()),
        step.isAuthenticatorFlow() ? providers(step.getFlowId()) : Stream.empty());
  }
}
