package dev.ringback.factor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes to the flows of the demo realm, before it is imported. */
final class Flows {

  private static final String TOP = "browser with phone call";
  private static final String CALL = "Phone call - browser with phone call forms";
  private static final String FORMS = TOP + " forms";
  private static final String SECOND_FACTOR = TOP + " 2FA";

  private Flows() {}

  /** Password first; then, from users who have a verified phone, the call. */
  static void callAfterPasswordIfThereIsAPhone(ObjectNode realm) {
    removeCall(realm);
    rename(executions(realm, SECOND_FACTOR), "auth-otp-form", "reverse-call");
  }

  /** Password first, and then the call, from everybody. */
  static void callAfterPassword(ObjectNode realm) {
    removeCall(realm);
    replaceSecondFactorByCall(executions(realm, FORMS));
  }

  /** A user name without a password, and then the call. */
  static void callAfterUsername(ObjectNode realm) {
    callAfterPassword(realm);
    rename(executions(realm, FORMS), "auth-username-password-form", "auth-username-form");
  }

  /** No call at all: users log in by password. */
  static void passwordOnly(ObjectNode realm) {
    removeCall(realm);
  }

  private static void replaceSecondFactorByCall(ArrayNode executions) {
    executions.remove(1);
    executions
        .addObject()
        .put("authenticator", "reverse-call")
        .put("requirement", "REQUIRED")
        .put("priority", 20);
  }

  private static void rename(ArrayNode executions, String from, String to) {
    for (JsonNode execution : executions) {
      if (execution.path("authenticator").asText().equals(from)) {
        ((ObjectNode) execution).put("authenticator", to);
      }
    }
  }

  private static void removeCall(ObjectNode realm) {
    ArrayNode ways = executions(realm, TOP);
    for (int position = ways.size() - 1; position >= 0; position--) {
      if (ways.path(position).path("flowAlias").asText().equals(CALL)) {
        ways.remove(position);
      }
    }
  }

  private static ArrayNode executions(ObjectNode realm, String flow) {
    for (JsonNode candidate : realm.withArray("authenticationFlows")) {
      if (candidate.path("alias").asText().equals(flow)) {
        return (ArrayNode) candidate.path("authenticationExecutions");
      }
    }
    throw new IllegalStateException("the demo realm has no flow " + flow);
  }
}
