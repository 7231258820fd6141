package dev.ringback.authenticator.secondstep;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowBindings;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What the browser flow asks for besides what the direct grant flow asks for. For a client that has
 * flows of its own, these count.
 */
public final class SecondSteps {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AuthenticationFlowModel browser;
  private final AuthenticationFlowModel directGrant;
  private final boolean asksForLevel;

  private SecondSteps(KeycloakSession session, RealmModel realm, ClientModel client) {
    this.session = session;
    this.realm = realm;
    this.browser =
        own(realm, client, AuthenticationFlowBindings.BROWSER_BINDING)
            .orElseGet(realm::getBrowserFlow);
    this.directGrant =
        own(realm, client, AuthenticationFlowBindings.DIRECT_GRANT_BINDING)
            .orElseGet(realm::getDirectGrantFlow);
    this.asksForLevel =
        Stream.of(Constants.DEFAULT_ACR_VALUES, Constants.MINIMUM_ACR_VALUE)
            .map(client::getAttribute)
            .anyMatch(level -> level != null && !level.isBlank());
  }

  /** Those of logins to a client of the session's realm. */
  public static SecondSteps of(KeycloakSession session, ClientModel client) {
    return new SecondSteps(session, session.getContext().getRealm(), client);
  }

  /**
   * What the browser demands of a user who has passed the direct grant flow.
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
    ConditionalFlows flows = new ConditionalFlows(session, realm, conditions, asksForLevel);
    Set<String> answered = new AnsweredSteps(flows).of(directGrant.getId());
    return new MissingSteps(realm, flows, answered).of(browser);
  }

  private static Optional<AuthenticationFlowModel> own(
      RealmModel realm, ClientModel client, String binding) {
    return Optional.ofNullable(client.getAuthenticationFlowBindingOverride(binding))
        .filter(id -> !id.isEmpty())
        .map(realm::getAuthenticationFlowById);
  }
}
