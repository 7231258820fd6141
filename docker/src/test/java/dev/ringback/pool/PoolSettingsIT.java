package dev.ringback.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ComponentRepresentation;

/** What a realm admin types, and what is said about it. */
@RingbackTest
class PoolSettingsIT {

  private static TestRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "pool-settings", PoolRealm.MANY).realm();
  }

  @ParameterizedTest
  @CsvSource({
    "numbers, 5786, 'nor a range of such numbers: 5786'",
    "numbers, '', has no number",
    "secret, hunter2, at least 24 bytes",
    "secret, '', secret is missing",
    "minimumAttestation, D, 'none, C, B or A'",
    "defaultRegion, XX, ISO 3166 country",
    "priority, first, whole number",
    "testNumbers, +79990000001, the last day",
    "testNumbers, 79990000001 2027-01-31, in E.164",
    "testNumbers, +79990000001 2027-02-30, the last day",
    "testCallSeconds, 0, 1 to 60 seconds"
  })
  void aPoolThatCouldNeverWorkIsRefusedWhenItIsSaved(String key, String value, String sentence) {
    ComponentRepresentation pool = pool("another");
    pool.getConfig().putSingle(key, value);

    try (Response response = realm.admin().components().add(pool)) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.readEntity(String.class)).contains(sentence);
    }
  }

  @Test
  void twoGatewaysOfOneNameWouldShareAnAddress() {
    try (Response response = realm.admin().components().add(pool("pbx"))) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.readEntity(String.class)).contains("another gateway of this name");
    }
  }

  @Test
  void theSecretIsNeverShownAgainAndSurvivesAChange() {
    realm.component("pbx").set("minimumAttestation", "C");

    assertThat(realm.component("pbx").setting("secret")).contains("**********");
    assertThat(realm.component("pbx").setting("minimumAttestation")).contains("C");
  }

  private static ComponentRepresentation pool(String name) {
    ComponentRepresentation pool = new ComponentRepresentation();
    pool.setName(name);
    pool.setProviderId("number-pool");
    pool.setProviderType("dev.ringback.authenticator.gateway.ReverseCallGateway");
    pool.setConfig(new MultivaluedHashMap<>());
    pool.getConfig().put("numbers", List.of("+79641120000-+79641129999"));
    pool.getConfig().put("secret", List.of(PoolRealm.SECRET));
    return pool;
  }
}
