package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.phone.PhoneCredential;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.authenticators.conditional.ConditionalCredentialAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The conditions of a flow, and of the flows within it, on the credential that was used. */
final class CredentialConditions {

  private final RealmModel realm;

  CredentialConditions(RealmModel realm) {
    this.realm = realm;
  }

  /**
   * Lets the call count where the password does.
   *
   * @param flow its id; its settings are its own
   */
  void nameCallBesidePassword(String flow) {
    realm
        .getAuthenticationExecutionsStream(flow)
        .toList()
        .forEach(
            step -> {
              if (step.isAuthenticatorFlow()) {
                nameCallBesidePassword(step.getFlowId());
              } else if (isCondition(step)) {
                Optional.ofNullable(realm.getAuthenticatorConfigById(step.getAuthenticatorConfig()))
                    .ifPresent(this::nameCallBesidePassword);
              }
            });
  }

  private static boolean isCondition(AuthenticationExecutionModel step) {
    return ConditionalCredentialAuthenticatorFactory.PROVIDER_ID.equals(step.getAuthenticator())
        && step.getAuthenticatorConfig() != null;
  }

  private void nameCallBesidePassword(AuthenticatorConfigModel condition) {
    Map<String, String> config = new HashMap<>(condition.getConfig());
    config.computeIfPresent(
        ConditionalCredentialAuthenticatorFactory.CONF_CREDENTIALS,
        (key, types) ->
            isNamed(PasswordCredentialModel.TYPE, types) && !isNamed(PhoneCredential.TYPE, types)
                ? types + Constants.CFG_DELIMITER + PhoneCredential.TYPE
                : types);
    condition.setConfig(config);
    realm.updateAuthenticatorConfig(condition);
  }

  private static boolean isNamed(String type, String types) {
    return Arrays.asList(Constants.CFG_DELIMITER_PATTERN.split(types)).contains(type);
  }
}
