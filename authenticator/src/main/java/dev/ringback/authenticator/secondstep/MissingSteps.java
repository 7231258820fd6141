package dev.ringback.authenticator.secondstep;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.keycloak.authentication.authenticators.browser.CookieAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.IdentityProviderAuthenticatorFactory;
import org.keycloak.authentication.authenticators.browser.SpnegoAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/**
 * One reading of a browser flow by the rules that Keycloak runs it by (26.7): beside steps that are
 * required or conditional, alternatives do not count; of alternatives, one is enough.
 */
final class MissingSteps {

  /** A session that is there already, or another server's business. */
  private static final Set<String> ASK_NOTHING =
      Set.of(
          CookieAuthenticatorFactory.PROVIDER_ID,
          IdentityProviderAuthenticatorFactory.PROVIDER_ID,
          SpnegoAuthenticatorFactory.PROVIDER_ID);

  private final RealmModel realm;
  private final ConditionalFlows flows;
  private final Set<String> answered;
  private final Set<String> used;
  private boolean levelReached;

  MissingSteps(RealmModel realm, ConditionalFlows flows, Proof proof) {
    this.realm = realm;
    this.flows = flows;
    this.answered = proof.answered(flows);
    this.used = proof.used();
  }

  /** Ids of authenticators that stand in the way through the flow; empty if none does. */
  Set<String> of(AuthenticationFlowModel flow) {
    return of(flow, false);
  }

  private Set<String> of(AuthenticationFlowModel flow, boolean everyWay) {
    List<AuthenticationExecutionModel> steps = flows.steps(flow.getId());
    List<AuthenticationExecutionModel> demanded =
        steps.stream().filter(step -> step.isRequired() || step.isConditional()).toList();
    if (!demanded.isEmpty()) {
      return union(demanded.stream().map(this::at).toList());
    }
    // Keycloak takes a flow without any step for one that was not passed
    if (steps.isEmpty()) {
      return Set.of(flow.getAlias());
    }
    List<Set<String>> ways = waysIn(steps).stream().map(this::at).toList();
    return !everyWay && ways.contains(Set.<String>of()) ? Set.of() : union(ways);
  }

  /** The login's own ways, if it has such; else those that ask for something, if there are such. */
  private List<AuthenticationExecutionModel> waysIn(
      List<AuthenticationExecutionModel> alternatives) {
    List<AuthenticationExecutionModel> own = alternatives.stream().filter(this::isUsed).toList();
    if (!own.isEmpty()) {
      return own;
    }
    List<AuthenticationExecutionModel> asking =
        alternatives.stream()
            .filter(
                step ->
                    step.isAuthenticatorFlow() || !ASK_NOTHING.contains(step.getAuthenticator()))
            .toList();
    return asking.isEmpty() ? alternatives : asking;
  }

  private boolean isUsed(AuthenticationExecutionModel step) {
    return step.isAuthenticatorFlow()
        ? flows.steps(step.getFlowId()).stream().anyMatch(this::isUsed)
        : used.contains(step.getAuthenticator());
  }

  private static Set<String> union(List<Set<String>> parts) {
    Set<String> all = new LinkedHashSet<>();
    parts.forEach(all::addAll);
    return all;
  }

  private Set<String> at(AuthenticationExecutionModel step) {
    if (!step.isAuthenticatorFlow()) {
      return answered.contains(step.getAuthenticator())
          ? Set.of()
          : Set.of(step.getAuthenticator());
    }
    String id = step.getFlowId();
    if (step.isConditional() && flows.isSkipped(id, levelReached)) {
      return Set.of();
    }
    levelReached |= step.isConditional() && flows.givesLevel(id);
    return of(
        realm.getAuthenticationFlowById(id), step.isConditional() && flows.countsEveryWay(id));
  }
}
