package dev.ringback.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** A realm that knows nothing of phones, and what its administrator adds to it. */
final class BareRealm {

  private BareRealm() {}

  static TestRealm create(Ringback ringback, String name) {
    return create(ringback, name, unchanged -> {});
  }

  static TestRealm create(Ringback ringback, String name, Consumer<ObjectNode> change) {
    return ringback.realm(
        name,
        json -> {
          json.remove(
              List.of(
                  "requiredActions", "components", "authenticationFlows", "authenticatorConfig"));
          json.remove(List.of("browserFlow", "loginTheme", "users", "bruteForceProtected"));
          json.remove(List.of("clients", "clientScopes", "roles", "registrationAllowed"));
          change.accept(json);
        });
  }

  /** Of Telefon-IP, not yet of any realm. */
  static ComponentRepresentation gateway(Simulator phones, String token) {
    ComponentRepresentation gateway = new ComponentRepresentation();
    gateway.setName("telefon-ip");
    gateway.setProviderId("telefon-ip");
    gateway.setProviderType("dev.ringback.authenticator.gateway.ReverseCallGateway");
    gateway.setConfig(
        new MultivaluedHashMap<>(
            Map.of(
                "baseUrl", List.of(phones.telefonIp().baseUrl().toString()),
                "token", List.of(token))));
    return gateway;
  }

  static void addGateway(TestRealm realm, ComponentRepresentation gateway) {
    try (Response response = realm.admin().components().add(gateway)) {
      assertThat(response.getStatus()).isEqualTo(201);
    }
  }
}
