package dev.ringback.authenticator.secondstep;

import dev.ringback.authenticator.flow.PhoneCallStep;
import dev.ringback.authenticator.flow.ReverseCallAuthenticatorFactory;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What a browser flow asks for besides what a login has proved already. For a client that has a
 * flow of its own, this one counts.
 */
public final class SecondSteps {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AuthenticationFlowModel browser;
  private final Proof proof;
  private final boolean asksForLevel;

  private SecondSteps(
      KeycloakSession session, AuthenticationFlowModel browser, Proof proof, boolean asksForLevel) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.browser = browser;
    this.proof = proof;
    this.asksForLevel = asksForLevel;
  }

  /** Those of logins to a client of the session's realm that have passed the direct grant flow. */
  public static SecondSteps afterDirectGrant(KeycloakSession session, ClientModel client) {
    RealmModel realm = session.getContext().getRealm();
    AuthenticationFlowModel directGrant =
        own(realm, client, AuthenticationFlowBindings.DIRECT_GRANT_BINDING)
            .orElseGet(realm::getDirectGrantFlow);
    return of(session, client, flow -> new Proof.DirectGrant(directGrant.getId()));
  }

  /**
   * Those of logins to a client of the session's realm after a call from the user's phone. In a
   * flow without the step "Phone call" the call takes the place of the password.
   */
  public static SecondSteps afterCall(KeycloakSession session, ClientModel client) {
    RealmModel realm = session.getContext().getRealm();
    return of(
        session,
        client,
        flow ->
            PhoneCallStep.in(flow, realm).isPresent()
                ? new Proof.Call()
                : new Proof.CallForPassword());
  }

  /**
   * What a browser flow may ask of somebody after the password, and a flow does not ask after a
   * call, at any level.
   *
   * @param flow one of the session's realm; may be the browser flow itself
   * @return ids of authenticators; empty if the flow has no call
   */
  public static Set<String> passedByCall(
      KeycloakSession session, AuthenticationFlowModel flow, AuthenticationFlowModel browser) {
    if (PhoneCallStep.in(flow, session.getContext().getRealm()).isEmpty()) {
      return Set.of();
    }
    Set<String> passed =
        new LinkedHashSet<>(
            new SecondSteps(session, browser, new Proof.Password(), true).missingForSomebody());
    passed.remove(ReverseCallAuthenticatorFactory.ID);
    passed.removeAll(new SecondSteps(session, flow, new Proof.Call(), true).missingForSomebody());
    return passed;
  }

  /**
   * What the browser demands of a user besides.
   *
   * @return ids of authenticators, or aliases of flows that cannot be passed; empty if nothing is
   *     missing
   */
  public Set<String> missingFor(UserModel user) {
    return missing(new UserConditions(session, realm, user));
  }

  /** The same for any user: what the browser may demand of somebody. */
  public Set<String> missingForSomebody() {
    return missing(new AnybodysConditions());
  }

  private Set<String> missing(Conditions conditions) {
    ConditionalFlows flows =
        new ConditionalFlows(session, realm, conditions, proof.credential(), asksForLevel);
    return new MissingSteps(realm, flows, proof).of(browser);
  }

  private static SecondSteps of(
      KeycloakSession session, ClientModel client, Function<AuthenticationFlowModel, Proof> proof) {
    RealmModel realm = session.getContext().getRealm();
    AuthenticationFlowModel browser =
        own(realm, client, AuthenticationFlowBindings.BROWSER_BINDING)
            .orElseGet(realm::getBrowserFlow);
    boolean asksForLevel =
        Stream.of(Constants.DEFAULT_ACR_VALUES, Constants.MINIMUM_ACR_VALUE)
            .map(client::getAttribute)
            .anyMatch(level -> level != null && !level.isBlank());
    return new SecondSteps(session, browser, proof.apply(browser), asksForLevel);
  }

  private static Optional<AuthenticationFlowModel> own(
      RealmModel realm, ClientModel client, String binding) {
    return Optional.ofNullable(client.getAuthenticationFlowBindingOverride(binding))
        .filter(id -> !id.isEmpty())
        .map(realm::getAuthenticationFlowById);
  }
}
