package dev.ringback.testkit.realm;

import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import org.keycloak.admin.client.resource.AuthenticationManagementResource;
import org.keycloak.representations.idm.AuthenticationExecutionInfoRepresentation;
import org.keycloak.representations.idm.AuthenticatorConfigRepresentation;

/** An authenticator where it stands in a flow, and its settings. */
public final class TestAuthenticator {

  private final AuthenticationManagementResource flows;
  private final AuthenticationExecutionInfoRepresentation execution;

  private TestAuthenticator(
      AuthenticationManagementResource flows, AuthenticationExecutionInfoRepresentation execution) {
    this.flows = flows;
    this.execution = execution;
  }

  static TestAuthenticator find(AuthenticationManagementResource flows, String providerId) {
    return flows.getFlows().stream()
        .flatMap(flow -> flows.getExecutions(flow.getAlias()).stream())
        .filter(execution -> providerId.equals(execution.getProviderId()))
        .findFirst()
        .map(execution -> new TestAuthenticator(flows, execution))
        .orElseThrow(() -> new IllegalStateException("no flow has an execution of " + providerId));
  }

  /** Changes settings and leaves the others as they are; they count from the next request on. */
  public void set(Map<String, String> settings) {
    if (execution.getAuthenticationConfig() == null) {
      create(settings);
    } else {
      update(settings);
    }
  }

  private void create(Map<String, String> settings) {
    AuthenticatorConfigRepresentation config = new AuthenticatorConfigRepresentation();
    config.setAlias(execution.getProviderId() + " " + execution.getId());
    config.setConfig(settings);
    try (Response response = flows.newExecutionConfig(execution.getId(), config)) {
      if (response.getStatus() != 201) {
        throw new IllegalStateException("settings refused: " + response.getStatus());
      }
    }
  }

  private void update(Map<String, String> settings) {
    AuthenticatorConfigRepresentation config =
        flows.getAuthenticatorConfig(execution.getAuthenticationConfig());
    Map<String, String> merged = new HashMap<>(config.getConfig());
    merged.putAll(settings);
    config.setConfig(merged);
    flows.updateAuthenticatorConfig(config.getId(), config);
  }
}
