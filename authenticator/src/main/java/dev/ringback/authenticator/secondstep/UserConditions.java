package dev.ringback.authenticator.secondstep;

import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalRoleAuthenticatorFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalUserAttributeValueFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalUserConfiguredAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Keycloak's own conditions about a user, as Keycloak judges them. Of others nothing is known. */
final class UserConditions implements Conditions {

  private static final Set<String> ABOUT_SETTINGS =
      Set.of(
          ConditionalRoleAuthenticatorFactory.PROVIDER_ID,
          ConditionalUserAttributeValueFactory.PROVIDER_ID);

  private final KeycloakSession session;
  private final RealmModel realm;
  private final UserModel user;

  UserConditions(KeycloakSession session, RealmModel realm, UserModel user) {
    this.session = session;
    this.realm = realm;
    this.user = user;
  }

  @Override
  public Optional<Boolean> areMet(AuthenticationExecutionModel condition) {
    String id = condition.getAuthenticator();
    boolean isKnown =
        ConditionalUserConfiguredAuthenticatorFactory.PROVIDER_ID.equals(id)
            || (ABOUT_SETTINGS.contains(id) && condition.getAuthenticatorConfig() != null);
    return isKnown
        ? Optional.of(
            ((ConditionalAuthenticator) session.getProvider(Authenticator.class, id))
                .matchCondition(UserContext.of(session, realm, user, condition)))
        : Optional.empty();
  }

  @Override
  public boolean countEveryWay() {
    return false;
  }
}
