package dev.ringback.authenticator.secondstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondStepsTest {

  private static final String PASSWORD = "REQUIRED auth-username-password-form";

  private static final String RESET_BY_CALL = "REQUIRED reverse-call";

  private SketchedRealm realm;

  @BeforeEach
  void bindKeycloaksDirectGrantFlow() {
    realm =
        new SketchedRealm()
            .flow(
                "direct grant",
                "REQUIRED direct-grant-validate-username",
                "REQUIRED direct-grant-validate-password",
                "CONDITIONAL flow one-time code")
            .flow(
                "one-time code",
                "REQUIRED conditional-user-configured",
                "REQUIRED direct-grant-validate-otp");
  }

  @Test
  void keycloaksOwnBrowserFlowDemandsNothingMore() {
    realm
        .flow(
            "browser",
            "ALTERNATIVE auth-cookie",
            "DISABLED auth-spnego",
            "ALTERNATIVE identity-provider-redirector",
            "ALTERNATIVE flow forms")
        .flow("forms", PASSWORD, "CONDITIONAL flow second factor")
        .flow(
            "second factor",
            "REQUIRED conditional-user-configured",
            "REQUIRED conditional-credential",
            "ALTERNATIVE auth-otp-form",
            "DISABLED webauthn-authenticator");

    assertThat(realm.secondSteps().missingForSomebody()).isEmpty();
  }

  @Test
  void aCallThatIsAnotherWayInIsNotDemanded() {
    realm
        .flow("browser", "ALTERNATIVE reverse-call", "ALTERNATIVE flow forms")
        .flow("forms", PASSWORD);

    assertThat(realm.secondSteps().missingForSomebody()).isEmpty();
  }

  @Test
  void aCallAfterThePasswordIsDemanded() {
    realm
        .flow("browser", "ALTERNATIVE auth-cookie", "ALTERNATIVE flow forms")
        .flow("forms", PASSWORD, "REQUIRED reverse-call");

    assertThat(realm.secondSteps().missingForSomebody()).containsExactly("reverse-call");
  }

  @Test
  void alternativesBesideARequiredStepDoNotCount() {
    realm.flow("browser", PASSWORD, "ALTERNATIVE reverse-call");

    assertThat(realm.secondSteps().missingForSomebody()).isEmpty();
  }

  @Test
  void eachCredentialThatSomebodyMayHaveSetUpIsNamed() {
    realm
        .flow("browser", PASSWORD, "CONDITIONAL flow second factor")
        .flow(
            "second factor",
            "REQUIRED conditional-user-configured",
            "ALTERNATIVE auth-otp-form",
            "ALTERNATIVE webauthn-authenticator");

    assertThat(realm.secondSteps().missingForSomebody()).containsExactly("webauthn-authenticator");
  }

  @Test
  void aOneTimeCodeThatTheDirectGrantFlowDoesNotAskForIsDemanded() {
    realm
        .flow(
            "direct grant",
            "REQUIRED direct-grant-validate-username",
            "REQUIRED direct-grant-validate-password")
        .flow("browser", PASSWORD, "REQUIRED auth-otp-form");

    assertThat(realm.secondSteps().missingForSomebody()).containsExactly("auth-otp-form");
  }

  @Test
  void aStepThatTheDirectGrantFlowHasTooIsNotDemandedAgain() {
    realm
        .flow(
            "direct grant",
            "REQUIRED direct-grant-validate-username",
            "REQUIRED direct-grant-validate-password",
            "REQUIRED user-session-limits")
        .flow("browser", PASSWORD, "REQUIRED user-session-limits");

    assertThat(realm.secondSteps().missingForSomebody()).isEmpty();
  }

  @Test
  void aPasswordThatTheDirectGrantFlowDoesNotAskForIsDemanded() {
    realm.flow("direct grant", "REQUIRED direct-grant-validate-username").flow("browser", PASSWORD);

    assertThat(realm.secondSteps().missingForSomebody())
        .containsExactly("auth-username-password-form");
  }

  @Test
  void aLevelAboveTheFirstIsNotDemanded() {
    realm
        .flow("browser", "CONDITIONAL flow first", "CONDITIONAL flow second")
        .flow("first", "REQUIRED conditional-level-of-authentication", PASSWORD)
        .flow("second", "REQUIRED conditional-level-of-authentication", "REQUIRED reverse-call");

    assertThat(realm.secondSteps().missingForSomebody()).isEmpty();
  }

  @Test
  void aFirstLevelThatIsACallIsDemanded() {
    realm
        .flow("browser", "CONDITIONAL flow first", "CONDITIONAL flow second")
        .flow("first", "REQUIRED conditional-level-of-authentication", "REQUIRED reverse-call")
        .flow("second", "REQUIRED conditional-level-of-authentication", PASSWORD);

    assertThat(realm.secondSteps().missingForSomebody()).containsExactly("reverse-call");
  }

  @Test
  void anUnknownConditionCountsAsMetAndAnUnknownStepAsDemanded() {
    realm
        .flow("browser", PASSWORD, "CONDITIONAL flow from outside")
        .flow("from outside", "REQUIRED conditional-network", "REQUIRED riddle");

    assertThat(realm.secondSteps().missingForSomebody()).containsExactly("riddle");
  }

  @Test
  void aConditionalFlowWithoutAConditionIsSkipped() {
    realm
        .flow("browser", PASSWORD, "CONDITIONAL flow never")
        .flow("never", "REQUIRED reverse-call");

    assertThat(realm.secondSteps().missingForSomebody()).isEmpty();
  }

  @Test
  void anotherServersLoginThatIsTheOnlyWayIsDemanded() {
    realm.flow("browser", "ALTERNATIVE auth-cookie", "ALTERNATIVE identity-provider-redirector");

    assertThat(realm.secondSteps().missingForSomebody())
        .containsExactly("auth-cookie", "identity-provider-redirector");
  }

  @Test
  void aCallBesideTheFormsPassesByTheSecondFactorThatTheyAskFor() {
    realm
        .flow("browser", "ALTERNATIVE reverse-call", "ALTERNATIVE flow forms")
        .flow("forms", PASSWORD, "CONDITIONAL flow second factor");
    secondFactor("second factor", "auth-otp-form", "webauthn-authenticator");

    assertThat(realm.passedByCall()).containsExactly("auth-otp-form", "webauthn-authenticator");
    assertThat(realm.afterCall().missingForSomebody()).isEmpty();
  }

  @Test
  void aCallThatIsFollowedByTheSameSecondFactorPassesByNothing() {
    callInBranchOfItsOwn("auth-otp-form", "webauthn-authenticator");

    assertThat(realm.passedByCall()).isEmpty();
    assertThat(realm.afterCall().missingForSomebody())
        .containsExactly("auth-otp-form", "webauthn-authenticator");
    assertThat(realm.secondSteps().missingForSomebody()).contains("webauthn-authenticator");
  }

  @Test
  void aSecondFactorThatTheBranchOfTheCallLacksIsPassedBy() {
    callInBranchOfItsOwn("auth-otp-form");

    assertThat(realm.passedByCall()).containsExactly("webauthn-authenticator");
  }

  @Test
  void aLevelAboveTheFirstIsPassedByWhereTheCallStandsBesideTheLevels() {
    realm
        .flow("browser", "ALTERNATIVE reverse-call", "ALTERNATIVE flow levels")
        .flow("levels", "CONDITIONAL flow first", "CONDITIONAL flow second")
        .flow("first", "REQUIRED conditional-level-of-authentication", PASSWORD)
        .flow("second", "REQUIRED conditional-level-of-authentication", "REQUIRED auth-otp-form");

    assertThat(realm.passedByCall()).containsExactly("auth-otp-form");
  }

  @Test
  void aCallAfterThePasswordPassesByNothing() {
    realm
        .flow("browser", "ALTERNATIVE auth-cookie", "ALTERNATIVE flow forms")
        .flow("forms", PASSWORD, "REQUIRED reverse-call");

    assertThat(realm.passedByCall()).isEmpty();
    assertThat(realm.afterCall().missingForSomebody())
        .containsExactly("auth-username-password-form");
  }

  @Test
  void inAFlowWithoutACallTheCallOfAnAppTakesThePlaceOfThePassword() {
    realm
        .flow("browser", "ALTERNATIVE auth-cookie", "ALTERNATIVE flow forms")
        .flow("forms", PASSWORD, "CONDITIONAL flow second factor");
    secondFactor("second factor", "auth-otp-form");

    assertThat(realm.afterCall().missingForSomebody()).containsExactly("auth-otp-form");
    assertThat(realm.passedByCall()).isEmpty();
  }

  @Test
  void aResetByCallPassesByTheSecondFactorThatItDoesNotAskFor() {
    realm
        .flow("browser", PASSWORD, "CONDITIONAL flow second factor")
        .flow("reset", RESET_BY_CALL, "REQUIRED reset-password", "CONDITIONAL flow one-time code")
        .flow(
            "careful reset",
            RESET_BY_CALL,
            "CONDITIONAL flow second factor",
            "REQUIRED reset-password");
    secondFactor("second factor", "auth-otp-form");

    assertThat(realm.passedByCallIn("reset")).containsExactly("auth-otp-form");
    assertThat(realm.passedByCallIn("careful reset")).isEmpty();
  }

  private void callInBranchOfItsOwn(String... afterCall) {
    realm
        .flow("browser", "ALTERNATIVE flow call", "ALTERNATIVE flow forms")
        .flow("call", "REQUIRED reverse-call", "CONDITIONAL flow factor of call")
        .flow("forms", PASSWORD, "CONDITIONAL flow second factor");
    secondFactor("factor of call", afterCall);
    secondFactor("second factor", "auth-otp-form", "webauthn-authenticator");
  }

  private void secondFactor(String flow, String... ways) {
    realm.flow(
        flow,
        Stream.concat(
                Stream.of("REQUIRED conditional-user-configured"),
                Stream.of(ways).map("ALTERNATIVE "::concat))
            .toArray(String[]::new));
  }
}
