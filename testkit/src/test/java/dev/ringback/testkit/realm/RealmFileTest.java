package dev.ringback.testkit.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class RealmFileTest {

  private static final RealmFile DEMO =
      RealmFile.parse(
          """
          {
            "id": "0b1c", "realm": "demo", "displayName": "demo shop",
            "defaultRole": {"name": "default-roles-demo"},
            "attributes": {"frontendUrl": "${FRONTEND_URL:http://127.0.0.1:8080}"},
            "clients": [{"clientId": "account", "redirectUris": ["/realms/demo/account/*"]}],
            "components": {"gateways": [
              {"providerId": "telefon-ip", "config": {"token": ["${vault.token}"]}},
              {"providerId": "number-pool", "config": {}}
            ]}
          }
          """);

  @Test
  void aRenamedRealmTakesItsAddressesAndDefaultRoleAlong() throws IOException {
    JsonNode realm = json(DEMO.named("shop"));

    assertThat(realm.path("realm").asText()).isEqualTo("shop");
    assertThat(realm.at("/defaultRole/name").asText()).isEqualTo("default-roles-shop");
    assertThat(realm.at("/clients/0/redirectUris/0").asText()).isEqualTo("/realms/shop/account/*");
    assertThat(realm.path("displayName").asText()).isEqualTo("demo shop");
  }

  @Test
  void aRenamedRealmLeavesItsIdBehind() throws IOException {
    assertThat(json(DEMO.named("shop")).has("id")).isFalse();
  }

  @Test
  void placeholdersStandForTheirDefaultsAndTheVaultForItself() throws IOException {
    JsonNode realm = json(DEMO);

    assertThat(realm.at("/attributes/frontendUrl").asText()).isEqualTo("http://127.0.0.1:8080");
    assertThat(realm.at("/components/gateways/0/config/token/0").asText())
        .isEqualTo("${vault.token}");
  }

  @Test
  void aChangeLeavesTheOriginalAsItIs() {
    RealmFile changed = DEMO.with(realm -> realm.put("bruteForceProtected", true));

    assertThat(changed.json()).contains("bruteForceProtected");
    assertThat(DEMO.json()).doesNotContain("bruteForceProtected");
  }

  @Test
  void onlyTheComponentsOfTheNamedProviderAreChanged() throws IOException {
    RealmFile changed =
        DEMO.withComponents("telefon-ip", gateway -> gateway.put("name", "simulated"));

    assertThat(json(changed).at("/components/gateways/0/name").asText()).isEqualTo("simulated");
    assertThat(json(changed).at("/components/gateways/1").has("name")).isFalse();
  }

  private static JsonNode json(RealmFile file) throws IOException {
    return new ObjectMapper().readTree(file.json());
  }
}
