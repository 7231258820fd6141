package dev.ringback.flow;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** A flow of a realm file that is yet to be imported, written down step by step. */
public final class FlowDraft {

  private final ObjectNode realm;
  private final ArrayNode steps;

  private FlowDraft(ObjectNode realm, String name, boolean topLevel) {
    this.realm = realm;
    this.steps =
        realm
            .withArray("authenticationFlows")
            .addObject()
            .put("alias", name)
            .put("providerId", "basic-flow")
            .put("topLevel", topLevel)
            .put("builtIn", false)
            .putArray("authenticationExecutions");
  }

  /**
   * Begins a flow that the realm is to use.
   *
   * @param purpose such as {@code browserFlow}
   */
  public static FlowDraft bound(ObjectNode realm, String purpose) {
    String name = "drafted " + purpose;
    realm.put(purpose, name);
    return new FlowDraft(realm, name, true);
  }

  public FlowDraft required(String authenticator) {
    return required(authenticator, Map.of());
  }

  public FlowDraft required(String authenticator, Map<String, String> settings) {
    add("REQUIRED").put("authenticator", authenticator).put("authenticatorConfig", name(settings));
    return this;
  }

  public FlowDraft alternative(String authenticator) {
    add("ALTERNATIVE")
        .put("authenticator", authenticator)
        .put("authenticatorConfig", name(Map.of()));
    return this;
  }

  /** Goes on in a flow within this one that is one of the ways to log in. */
  public FlowDraft alternativeFlow(String name) {
    return flow(name, "ALTERNATIVE");
  }

  /** Goes on in a flow within this one that begins with its condition. */
  public FlowDraft conditionalFlow(String name) {
    return flow(name, "CONDITIONAL");
  }

  private FlowDraft flow(String name, String requirement) {
    add(requirement).put("authenticatorFlow", true).put("flowAlias", name);
    return new FlowDraft(realm, name, false);
  }

  private ObjectNode add(String requirement) {
    int priority = 10 * (steps.size() + 1);
    return steps.addObject().put("requirement", requirement).put("priority", priority);
  }

  /** Every step has settings, so that the kit can lift the limits of each that calls. */
  private String name(Map<String, String> settings) {
    ArrayNode all = realm.withArray("authenticatorConfig");
    String name = "settings " + all.size();
    ObjectNode config = all.addObject().put("alias", name).putObject("config");
    settings.forEach(config::put);
    return name;
  }
}
