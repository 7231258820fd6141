package dev.ringback.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.ComponentRepresentation;

/** A gateway as an administrator saves it. */
@RingbackTest
class GatewaySettingsIT {

  private static TestRealm untouched;

  @BeforeAll
  static void importBareRealm(Ringback ringback) {
    untouched = BareRealm.create(ringback, "setup-gateways");
  }

  @ParameterizedTest
  @CsvSource({
    "baseUrl, file:///etc/passwd, not an absolute URL",
    "baseUrl, ftp://127.0.0.1/api, refused",
    "baseUrl, http://admin@127.0.0.1/api, refused",
    "baseUrl, not an address, not an absolute URL",
    "webhookBaseUrl, sso.example.org, not an absolute URL",
    "token, '', token is missing",
    "delivery, pigeon, webhook or poll",
    "priority, first, whole number"
  })
  void aGatewayThatCouldNeverWorkIsRefusedWhenItIsSaved(
      String key, String value, String sentence, Simulator phones) {
    ComponentRepresentation gateway = BareRealm.gateway(phones, "a-token");
    gateway.getConfig().putSingle(key, value);

    try (Response response = untouched.admin().components().add(gateway)) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.readEntity(String.class)).contains(sentence);
    }
  }

  @Test
  void theTokenOfAGatewayIsNeverShownAgain(Ringback ringback, Simulator phones) {
    TestRealm realm = BareRealm.create(ringback, "setup-secret");

    BareRealm.addGateway(realm, BareRealm.gateway(phones, "a-secret-token"));

    assertThat(realm.component("telefon-ip").setting("token")).contains("**********");
  }
}
