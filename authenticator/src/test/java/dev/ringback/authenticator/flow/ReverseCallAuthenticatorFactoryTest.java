package dev.ringback.authenticator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

class ReverseCallAuthenticatorFactoryTest {

  private final ReverseCallAuthenticatorFactory factory = new ReverseCallAuthenticatorFactory();

  @Test
  void isFoundUnderTheIdOfTheSpecification() {
    assertThat(factory.getId()).isEqualTo("reverse-call");
    assertThat(factory.getDisplayType()).isEqualTo("Phone call");
  }

  /** Keycloak counts failures of these categories only; a missed call must lock nobody out. */
  @Test
  void missedCallsDoNotCountForBruteForceProtection() {
    assertThat(factory.getReferenceCategory()).isNotIn("password", "otp", "recovery-authn-codes");
  }

  @Test
  void canBeRequiredOrAnAlternative() {
    assertThat(factory.getRequirementChoices())
        .contains(Requirement.REQUIRED, Requirement.ALTERNATIVE, Requirement.DISABLED);
  }
}
