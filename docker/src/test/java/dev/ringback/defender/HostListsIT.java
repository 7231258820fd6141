package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.representations.idm.AdminEventRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The lists as administrators see and change them. */
@RingbackTest
class HostListsIT {

  private static TestRealm realm;
  private static DefenderAdmin admin;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("host-lists");
    admin = DefenderAdmin.of(ringback, realm);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @ParameterizedTest
  @CsvSource({
    "198.51.100.1, 198.51.100.1",
    "::ffff:198.51.100.2, 198.51.100.2",
    "2001:DB8:0:A::1, 2001:db8:0:a::/64",
    "2001:0db8:0000:000b:0000:0000:0000:0001, 2001:db8:0:b::/64",
    "2001:db8:0:c::/64, 2001:db8:0:c::/64"
  })
  void aHostHasOneNameHoweverItIsWritten(String written, String host) {
    assertThat(admin.put(written, DefenderAdmin.BLACK).statusCode()).isEqualTo(204);

    assertThat(admin.listOf(host)).isEqualTo("black");
    assertThat(admin.delete(written).statusCode()).isEqualTo(204);
    assertThat(admin.find(host)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "198.51.100",
        "198.51.100.256",
        "198.51.100.0/24",
        "2001:db8::/32",
        "2001:db8",
        "1 or 1=1",
        "'; --",
        "%00"
      })
  void whatIsNoHostIsABadRequest(String address) {
    HttpResponse<String> put = admin.put(address, DefenderAdmin.WHITE);
    HttpResponse<String> delete = admin.delete(address);

    assertThat(put.statusCode()).isEqualTo(400);
    assertThat(delete.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"list\":\"green\"}",
        "{\"list\":\"unblocked\"}",
        "{\"list\":null}",
        "{}",
        "null",
        "{\"list\":\"black\",\"details\":\"two\\nlines\"}"
      })
  void whatIsNoListIsABadRequestInPlainWords(String json) {
    HttpResponse<String> answer = admin.put("198.51.100.3", json);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).containsPattern("must be (white or black|one line)");
    assertThat(admin.find("198.51.100.3")).isEmpty();
  }

  @Test
  void anEntryHasHostListUntilHitsAndDetails() {
    admin.put("198.51.100.4", "{\"list\":\"black\",\"details\":\"Scans for phones\"}");

    JsonNode entry = admin.find("198.51.100.4").orElseThrow();

    assertThat(entry.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("host", "list", "until", "hits", "details");
    assertThat(entry.path("until").isNull()).isTrue();
    assertThat(entry.path("hits").asInt()).isZero();
    assertThat(entry.path("details").asText()).isEqualTo("Scans for phones");
  }

  @Test
  void aHostIsOnOneListAtATime() {
    admin.put("198.51.100.5", DefenderAdmin.BLACK);

    admin.put("198.51.100.5", DefenderAdmin.WHITE);

    assertThat(admin.listOf("198.51.100.5")).isEqualTo("white");
  }

  @Test
  void whatIsOnNoListIsNotFound() {
    assertThat(admin.delete("198.51.100.6").statusCode()).isEqualTo(404);
  }

  @Test
  void theListsAreExportedAndImportedWithTheRealm(Ringback ringback) {
    admin.put("2001:db8:0:d::1", "{\"list\":\"white\",\"details\":\"Our PBX\"}");

    var exported = realm.admin().partialExport(false, false).getAttributes();
    TestRealm copy =
        ringback.realm(
            "host-lists-imported",
            json ->
                exported.forEach((name, value) -> json.withObject("attributes").put(name, value)));

    JsonNode entry = DefenderAdmin.of(ringback, copy).find("2001:db8:0:d::/64").orElseThrow();
    assertThat(entry.path("list").asText()).isEqualTo("white");
    assertThat(entry.path("details").asText()).isEqualTo("Our PBX");
  }

  @Test
  void everyChangeIsAnAdminEvent() {
    admin.put("198.51.100.7", DefenderAdmin.BLACK);
    admin.delete("198.51.100.7");

    List<AdminEventRepresentation> events = realm.events().ofAdministrators();

    assertThat(events)
        .extracting(AdminEventRepresentation::getOperationType)
        .containsExactly("DELETE", "UPDATE");
    assertThat(events)
        .extracting(AdminEventRepresentation::getResourcePath)
        .containsOnly("ringback/defender/hosts/198.51.100.7");
  }

  @Test
  void whoMayViewTheRealmMayReadAndNotChange(Ringback ringback) {
    admin.put("198.51.100.8", DefenderAdmin.BLACK);
    try (Keycloak viewer = administratorWith("view-realm", ringback)) {
      DefenderAdmin restricted = admin.as(viewer.tokenManager()::getAccessTokenString);

      assertThat(restricted.listOf("198.51.100.8")).isEqualTo("black");
      assertThat(restricted.put("198.51.100.8", DefenderAdmin.WHITE).statusCode()).isEqualTo(403);
      assertThat(restricted.delete("198.51.100.8").statusCode()).isEqualTo(403);
      assertThat(restricted.put("rubbish", "{}").statusCode()).isEqualTo(403);
    }
    assertThat(admin.listOf("198.51.100.8")).isEqualTo("black");
  }

  @Test
  void whoMayManageTheRealmMayChange(Ringback ringback) {
    try (Keycloak manager = administratorWith("manage-realm", ringback)) {
      DefenderAdmin own = admin.as(manager.tokenManager()::getAccessTokenString);

      assertThat(own.put("198.51.100.9", DefenderAdmin.BLACK).statusCode()).isEqualTo(204);
      assertThat(own.delete("198.51.100.9").statusCode()).isEqualTo(204);
    }
  }

  @Test
  void everybodyElseIsTurnedAway(Ringback ringback) {
    DefenderAdmin nobody = admin.as(() -> "rubbish");
    try (Keycloak users = administratorWith("view-users", ringback)) {
      DefenderAdmin helpdesk = admin.as(users.tokenManager()::getAccessTokenString);

      assertThat(nobody.list().statusCode()).isEqualTo(401);
      assertThat(nobody.put("198.51.100.1", DefenderAdmin.WHITE).statusCode()).isEqualTo(401);
      assertThat(helpdesk.list().statusCode()).isEqualTo(403);
    }
  }

  private static Keycloak administratorWith(String role, Ringback ringback) {
    TestUser user = realm.user("has-" + role);
    String management = realm.admin().clients().findByClientId("realm-management").get(0).getId();
    RoleRepresentation granted =
        realm.admin().clients().get(management).roles().get(role).toRepresentation();
    user.admin().roles().clientLevel(management).add(List.of(granted));
    return KeycloakBuilder.builder()
        .serverUrl(ringback.keycloak().address().toString())
        .realm(realm.name())
        .clientId("admin-cli")
        .username(user.username())
        .password(TestUser.PASSWORD)
        .build();
  }
}
