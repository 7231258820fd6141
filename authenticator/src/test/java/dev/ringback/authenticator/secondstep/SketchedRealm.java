package dev.ringback.authenticator.secondstep;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** As much of a realm as its flows: each is written as lines of requirement and step. */
final class SketchedRealm {

  private final Map<String, List<AuthenticationExecutionModel>> flows = new HashMap<>();

  /**
   * A flow of this name; {@code browser} and {@code direct grant} are the bound ones.
   *
   * @param steps such as {@code REQUIRED auth-otp-form}, or {@code CONDITIONAL flow second factor}
   */
  SketchedRealm flow(String name, String... steps) {
    flows.put(
        name, IntStream.range(0, steps.length).mapToObj(at -> step(name, steps[at])).toList());
    return this;
  }

  /** Logins of this realm to a client without flows of its own. */
  SecondSteps secondSteps() {
    return SecondSteps.afterDirectGrant(
        session(), as(ClientModel.class, (proxy, method, arguments) -> null));
  }

  /** The same after a call. */
  SecondSteps afterCall() {
    return SecondSteps.afterCall(
        session(), as(ClientModel.class, (proxy, method, arguments) -> null));
  }

  /** What a call skips in the flow {@code browser}. */
  Set<String> passedByCall() {
    return passedByCallIn("browser");
  }

  /** What a call skips in a flow, beside the flow {@code browser}. */
  Set<String> passedByCallIn(String flow) {
    return SecondSteps.passedByCall(session(), model(flow), model("browser"));
  }

  private static AuthenticationExecutionModel step(String flow, String line) {
    String[] words = line.split(" ", 2);
    AuthenticationExecutionModel step = new AuthenticationExecutionModel();
    step.setId(flow + ": " + line);
    step.setParentFlow(flow);
    step.setRequirement(Requirement.valueOf(words[0]));
    step.setAuthenticatorFlow(words[1].startsWith("flow "));
    if (step.isAuthenticatorFlow()) {
      step.setFlowId(words[1].substring("flow ".length()));
    } else {
      step.setAuthenticator(words[1]);
    }
    return step;
  }

  private KeycloakSession session() {
    KeycloakContext context = as(KeycloakContext.class, (proxy, method, arguments) -> realm());
    return as(
        KeycloakSession.class,
        (proxy, method, arguments) ->
            method.getName().equals("getContext") ? context : authenticator((String) arguments[1]));
  }

  private static Authenticator authenticator(String id) {
    InvocationHandler nothing = (proxy, method, arguments) -> null;
    return id.startsWith("conditional-")
        ? as(ConditionalAuthenticator.class, nothing)
        : as(Authenticator.class, nothing);
  }

  private RealmModel realm() {
    return as(
        RealmModel.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getBrowserFlow" -> model("browser");
              case "getDirectGrantFlow" -> model("direct grant");
              case "getAuthenticationFlowById" -> model((String) arguments[0]);
              case "getAuthenticationExecutionsStream" -> flows.get((String) arguments[0]).stream();
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static AuthenticationFlowModel model(String flow) {
    AuthenticationFlowModel model = new AuthenticationFlowModel();
    model.setId(flow);
    model.setAlias(flow);
    return model;
  }

  private static <T> T as(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
