package dev.ringback.authenticator.secondstep;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalCredentialAuthenticatorFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalUserConfiguredAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The conditional flows of a realm, for a login whose app asks for no level. */
final class ConditionalFlows {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Conditions conditions;
  private final String credential;
  private final boolean asksForLevel;

  /**
   * @param credential type of the credential that was used
   * @param asksForLevel whether the client asks for a level where its app does not
   */
  ConditionalFlows(
      KeycloakSession session,
      RealmModel realm,
      Conditions conditions,
      String credential,
      boolean asksForLevel) {
    this.session = session;
    this.realm = realm;
    this.conditions = conditions;
    this.credential = credential;
    this.asksForLevel = asksForLevel;
  }

  /** The enabled steps of a flow that are no conditions, in their order. */
  List<AuthenticationExecutionModel> steps(String flow) {
    return enabled(flow).filter(step -> !isCondition(step)).toList();
  }

  /**
   * Whether Keycloak skips the flow for sure: a condition is not met, or it has none.
   *
   * @param levelReached whether an earlier flow of the same login has given a level
   */
  boolean isSkipped(String flow, boolean levelReached) {
    List<AuthenticationExecutionModel> all = enabled(flow).filter(this::isCondition).toList();
    return all.isEmpty()
        || all.stream()
            .anyMatch(condition -> isMet(condition, levelReached).filter(met -> !met).isPresent());
  }

  /** Whether Keycloak runs the flow for sure. */
  boolean isRun(String flow) {
    List<AuthenticationExecutionModel> all = enabled(flow).filter(this::isCondition).toList();
    return !all.isEmpty()
        && all.stream().allMatch(condition -> isMet(condition, false).orElse(false));
  }

  /** Whether the flow gives a level of authentication. */
  boolean givesLevel(String flow) {
    return has(flow, ConditionalLoaAuthenticatorFactory.PROVIDER_ID);
  }

  /** Whether each of the flow's alternatives has to be counted. */
  boolean countsEveryWay(String flow) {
    return conditions.countEveryWay()
        && has(flow, ConditionalUserConfiguredAuthenticatorFactory.PROVIDER_ID);
  }

  private Optional<Boolean> isMet(AuthenticationExecutionModel condition, boolean levelReached) {
    return switch (condition.getAuthenticator()) {
      // The first level is asked of everybody, the others of those who ask for them
      case ConditionalLoaAuthenticatorFactory.PROVIDER_ID ->
          Optional.of(!levelReached).filter(first -> first || !asksForLevel);
      case ConditionalCredentialAuthenticatorFactory.PROVIDER_ID ->
          Optional.of(isMetByCredential(condition));
      default -> conditions.areMet(condition);
    };
  }

  /** As Keycloak's own condition has it, after a login with this credential alone. */
  private boolean isMetByCredential(AuthenticationExecutionModel condition) {
    Optional<AuthenticatorConfigModel> config =
        Optional.ofNullable(condition.getAuthenticatorConfig())
            .map(realm::getAuthenticatorConfigById);
    boolean isNamed =
        config
            .map(
                set ->
                    set.getConfig().get(ConditionalCredentialAuthenticatorFactory.CONF_CREDENTIALS))
            .map(Constants.CFG_DELIMITER_PATTERN::split)
            .filter(named -> Arrays.asList(named).contains(credential))
            .isPresent();
    boolean isToBeNamed =
        config
            .map(
                set -> set.getConfig().get(ConditionalCredentialAuthenticatorFactory.CONF_INCLUDED))
            .filter(Boolean::parseBoolean)
            .isPresent();
    return isNamed == isToBeNamed;
  }

  private boolean has(String flow, String condition) {
    return enabled(flow).anyMatch(step -> condition.equals(step.getAuthenticator()));
  }

  private Stream<AuthenticationExecutionModel> enabled(String flow) {
    return realm
        .getAuthenticationExecutionsStream(flow)
        .filter(AuthenticationExecutionModel::isEnabled);
  }

  private boolean isCondition(AuthenticationExecutionModel step) {
    return !step.isAuthenticatorFlow()
        && session.getProvider(Authenticator.class, step.getAuthenticator())
            instanceof ConditionalAuthenticator;
  }
}
