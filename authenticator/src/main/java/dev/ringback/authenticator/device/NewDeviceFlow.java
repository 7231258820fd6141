package dev.ringback.authenticator.device;

import dev.ringback.authenticator.phone.PhoneCredential;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * The sub-flow that asks for another factor in a new browser, where Keycloak runs it for sure after
 * a step (26.7): a conditional sub-flow whose only condition is the negated {@code
 * ringback-known-device}, behind the step or behind a flow that the step is in, which is required
 * or conditional there itself.
 */
public final class NewDeviceFlow {

  private final KeycloakSession session;
  private final RealmModel realm;

  /** Those of a realm. */
  public NewDeviceFlow(KeycloakSession session, RealmModel realm) {
    this.session = session;
    this.realm = realm;
  }

  /**
   * Whether there is such a sub-flow.
   *
   * @param execution id of the step's execution
   */
  public boolean follows(String execution) {
    return flowsAfter(execution).findAny().isPresent();
  }

  /**
   * Whether the user has a factor that such a sub-flow asks for. Else Keycloak would offer to set
   * one up, also to a person who has nothing but a call that looks like the user's.
   *
   * @param execution id of the step's execution
   */
  public boolean canBePassed(String execution, UserModel user) {
    return flowsAfter(execution).anyMatch(flow -> isFactorOf(user, flow));
  }

  private Stream<String> flowsAfter(String execution) {
    return Stream.iterate(
            realm.getAuthenticationExecutionById(execution),
            step -> step != null,
            step -> realm.getAuthenticationExecutionByFlowId(step.getParentFlow()))
        .filter(step -> step.isRequired() || step.isConditional())
        .flatMap(this::flowsBehind);
  }

  private Stream<String> flowsBehind(AuthenticationExecutionModel step) {
    return enabled(step.getParentFlow())
        .filter(next -> next.getPriority() > step.getPriority())
        .filter(next -> next.isAuthenticatorFlow() && next.isConditional())
        .map(AuthenticationExecutionModel::getFlowId)
        .filter(this::isForNewDevices);
  }

  private boolean isForNewDevices(String flow) {
    List<AuthenticationExecutionModel> conditions =
        enabled(flow).filter(this::isCondition).toList();
    return !conditions.isEmpty() && conditions.stream().allMatch(this::isNewDevice);
  }

  private boolean isNewDevice(AuthenticationExecutionModel condition) {
    Optional<AuthenticatorConfigModel> config =
        Optional.ofNullable(condition.getAuthenticatorConfig())
            .map(realm::getAuthenticatorConfigById);
    return KnownDeviceFactory.ID.equals(condition.getAuthenticator())
        && KnownDevice.isNegated(config.orElse(null));
  }

  /** By Keycloak's rules: beside required steps no alternative counts; else one is enough. */
  private boolean isFactorOf(UserModel user, String flow) {
    List<AuthenticationExecutionModel> steps =
        enabled(flow).filter(step -> !isCondition(step)).toList();
    List<AuthenticationExecutionModel> required =
        steps.stream().filter(AuthenticationExecutionModel::isRequired).toList();
    boolean alternativesCount =
        steps.stream().noneMatch(step -> step.isRequired() || step.isConditional());
    return alternativesCount
        ? steps.stream().anyMatch(step -> isFactorOf(user, step))
        : !required.isEmpty() && required.stream().allMatch(step -> isFactorOf(user, step));
  }

  private boolean isFactorOf(UserModel user, AuthenticationExecutionModel step) {
    if (step.isAuthenticatorFlow()) {
      return isFactorOf(user, step.getFlowId());
    }
    String category = category(step);
    return category != null
        && !category.equals(PhoneCredential.TYPE)
        && authenticator(step).configuredFor(session, realm, user);
  }

  private String category(AuthenticationExecutionModel step) {
    return session
                .getKeycloakSessionFactory()
                .getProviderFactory(Authenticator.class, step.getAuthenticator())
            instanceof AuthenticatorFactory factory
        ? factory.getReferenceCategory()
        : null;
  }

  private boolean isCondition(AuthenticationExecutionModel step) {
    return !step.isAuthenticatorFlow() && authenticator(step) instanceof ConditionalAuthenticator;
  }

  private Authenticator authenticator(AuthenticationExecutionModel step) {
    return session.getProvider(Authenticator.class, step.getAuthenticator());
  }

  private Stream<AuthenticationExecutionModel> enabled(String flow) {
    return realm
        .getAuthenticationExecutionsStream(flow)
        .filter(AuthenticationExecutionModel::isEnabled);
  }
}
