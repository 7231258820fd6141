package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.AdminEventRepresentation;

/** An administrator issues, lists and revokes a user's tokens. */
@RingbackTest
class AdministeredTokensIT {

  private static TestRealm realm;
  private static TokenDesk desk;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("token-administration");
    desk = TokenDesk.of(ringback, realm);
    Administrators.openConsole(realm);
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void theValueIsShownOnce() {
    TestUser owner = realm.user("once");

    HttpResponse<String> response =
        desk.ask(owner.id(), Map.of("comment", "dev key", "ttl", 36000));

    JsonNode issued = TokenDesk.read(response);
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(issued.path("value").asText()).matches("rbk_[0-9A-Za-z]{49}");
    assertThat(issued.path("comment").asText()).isEqualTo("dev key");
    assertThat(issued.path("expireAt").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(issued.path("scopes").toString()).isEqualTo("[\"records:read\"]");
    assertThat(desk.list(owner.id()).headers().allValues("Cache-Control"))
        .containsExactly("no-store");
    assertThat(desk.list(owner.id()).body())
        .contains(issued.path("id").asText())
        .doesNotContain("rbk_");
  }

  @Test
  void theListTellsWhenATokenWasLastUsed() {
    TestUser owner = realm.user("user");
    NewToken used = desk.issue(owner, "records:read");
    NewToken unused = desk.issue(owner, "records:read");

    Program.ofClientOnly(realm, "service").introspect(used.value());

    JsonNode list = TokenDesk.read(desk.list(owner.id()));
    assertThat(list.findValuesAsText("id")).containsExactlyInAnyOrder(used.id(), unused.id());
    assertThat(list.findValuesAsText("lastUsedAt")).hasSize(1);
  }

  @Test
  void aRevokedTokenIsNotListedAndNotRevokedTwice() {
    TestUser owner = realm.user("forgetful");
    NewToken token = desk.issue(owner, "records:read");

    assertThat(desk.revoke(owner.id(), token.id()).statusCode()).isEqualTo(204);

    assertThat(desk.list(owner.id()).body()).isEqualTo("[]");
    assertThat(desk.revoke(owner.id(), token.id()).statusCode()).isEqualTo(404);
  }

  @Test
  void adminEventsTellWhatWasDoneAndNoValue() {
    TestUser owner = realm.user("watched");

    NewToken token = desk.issue(owner, "records:read");
    desk.revoke(owner.id(), token.id());

    String path = "users/" + owner.id() + "/api-tokens/" + token.id();
    assertThat(realm.events().ofAdministrators())
        .filteredOn(event -> path.equals(event.getResourcePath()))
        .extracting(AdminEventRepresentation::getOperationType)
        .containsExactlyInAnyOrder("CREATE", "DELETE");
    assertThat(realm.events().ofAdministrators())
        .allSatisfy(event -> assertThat(event.toString()).doesNotContain(token.value()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"ttl\":0}",
        "{\"ttl\":999999999}",
        "{\"ttl\":60,\"scopes\":[\"everything\"]}",
        "{\"ttl\":60,\"comment\":\"two\\nlines\"}"
      })
  void aWishThatNoTokenCanFulfilIsRefused(String wish) {
    TestUser owner = realm.existingUser("anna");

    HttpResponse<String> response = desk.ask(owner.id(), wish);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).containsAnyOf("ttl must be", "scopes must be", "comment must be");
  }

  @Test
  void whoMayOnlyViewUsersMayOnlyList() {
    TestUser owner = realm.user("viewed");
    NewToken token = desk.issue(owner, "records:read");
    TokenDesk viewers = desk.inTheHandsOf(accessTokenWith("view-users"));

    assertThat(viewers.list(owner.id()).statusCode()).isEqualTo(200);
    assertThat(viewers.revoke(owner.id(), token.id()).statusCode()).isEqualTo(403);
    assertThat(viewers.ask(owner.id(), Map.of("ttl", 60)).statusCode()).isEqualTo(403);
  }

  @Test
  void whoMayManageUsersMayDoAll() {
    TestUser owner = realm.user("managed");
    TokenDesk managers = desk.inTheHandsOf(accessTokenWith("manage-users"));

    NewToken token = managers.issue(owner, "records:read");

    assertThat(managers.revoke(owner.id(), token.id()).statusCode()).isEqualTo(204);
  }

  @Test
  void whoMayNothingIsNotEvenToldWhetherAUserIsThere() {
    TokenDesk strangers = desk.inTheHandsOf(accessTokenWith("view-events"));

    assertThat(strangers.list(realm.existingUser("anna").id()).statusCode()).isEqualTo(403);
    assertThat(strangers.list("nobody").statusCode()).isEqualTo(403);
    assertThat(desk.list("nobody").statusCode()).isEqualTo(404);
  }

  /** Of an administrator with one role. */
  private static String accessTokenWith(String role) {
    return Administrators.accessTokenOf(realm, Administrators.with(realm, role));
  }
}
