package dev.ringback.authenticator.device;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The condition that the user has logged in by a call in this browser before. A login that has
 * proved two credentials of the user needs no known browser: it would be asked for a third. Nor
 * does one that has created the user.
 */
final class KnownDevice implements ConditionalAuthenticator {

  private static final int ENOUGH_CREDENTIALS = 2;

  @Override
  public boolean matchCondition(AuthenticationFlowContext context) {
    return isNegated(context.getAuthenticatorConfig()) != isKnown(context);
  }

  static boolean isNegated(AuthenticatorConfigModel config) {
    return Optional.ofNullable(config)
        .map(AuthenticatorConfigModel::getConfig)
        .map(settings -> settings.get(KnownDeviceFactory.NEGATE))
        .filter(Boolean::parseBoolean)
        .isPresent();
  }

  private static boolean isKnown(AuthenticationFlowContext context) {
    long proved =
        AuthenticatorUtil.getAuthnCredentials(context.getAuthenticationSession()).stream()
            .distinct()
            .count();
    return proved >= ENOUGH_CREDENTIALS
        || Newcomer.is(context.getUser(), context.getAuthenticationSession())
        || new Devices(context.getSession()).isKnown(context.getUser());
  }

  @Override
  public boolean requiresUser() {
    return true;
  }

  @Override
  public void action(AuthenticationFlowContext context) {}

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

  @Override
  public void close() {}
}
