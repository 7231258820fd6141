package dev.ringback.authenticator.secondstep;

import java.util.Optional;
import org.keycloak.authentication.authenticators.conditional.ConditionalUserConfiguredAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;

/** Conditions for a user of whom nothing is known: somebody has set up whatever can be set up. */
final class AnybodysConditions implements Conditions {

  @Override
  public Optional<Boolean> areMet(AuthenticationExecutionModel condition) {
    return ConditionalUserConfiguredAuthenticatorFactory.PROVIDER_ID.equals(
            condition.getAuthenticator())
        ? Optional.of(true)
        : Optional.empty();
  }

  @Override
  public boolean countEveryWay() {
    return true;
  }
}
