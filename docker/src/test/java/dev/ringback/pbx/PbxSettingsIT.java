package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.setup.AdminRequests;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.runtel.Account;
import dev.ringback.simulator.runtel.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestUser;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.UserRepresentation;
import org.keycloak.representations.userprofile.config.UPAttribute;

/** What an administrator can set of a PBX, and what comes of it. */
@RingbackTest
class PbxSettingsIT {

  private static Office office;

  @BeforeAll
  static void connect(Ringback ringback) {
    office = Office.create(ringback, "pbx-settings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "office",
        "file:///etc/passwd",
        "http://user@pbx.example.org",
        "ftp://pbx.example.org",
        "http://pbx.example.org?x=y"
      })
  void anAddressThatCouldNeverWorkIsRefusedWhenItIsSaved(String address) {
    Response answer = add(address, Map.of());

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.readEntity(String.class)).contains("The PBX address is");
  }

  @Test
  void aRoleMappingWithoutARoleIsRefused() {
    Response answer = add("http://127.0.0.1:1", Map.of("roleMappings", List.of("Operator")));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.readEntity(String.class)).contains("A role mapping is written as");
  }

  @Test
  void theUserProfileKeepsWhatThePbxSays() {
    assertThat(office.realm().admin().users().userProfile().getConfiguration().getAttributes())
        .extracting(UPAttribute::getName)
        .contains("user_name", "user_login", "domain_name", "role_name", "tz");
  }

  @Test
  void theCheckSaysHowThePbxIs(Ringback ringback) {
    Office checked = Office.create(ringback, "pbx-checked");
    JsonNode well = AdminRequests.check(ringback, checked.realm());
    checked.pbx().behave(Behaviour.asDocumented().withOutage(Outage.REDIRECT).withFailures(1));
    JsonNode ill = AdminRequests.check(ringback, checked.realm());

    assertThat(well.at("/pbxes/0/name").asText()).isEqualTo("office");
    assertThat(well.at("/pbxes/0/works").asBoolean()).isTrue();
    assertThat(ill.at("/pbxes/0/works").asBoolean()).isFalse();
    assertThat(ill.path("findings").findValuesAsText("code")).contains("pbx_failing");
    assertThat(checked.questions()).isZero();
  }

  @ParameterizedTest
  @CsvSource({"true, DEFAULT", "true, NO_CACHE", "false, DEFAULT", "false, NO_CACHE"})
  void usersLogInHoweverTheyAreKept(
      String imported, String cached, Ringback ringback, Simulator phones) {
    String name = "pbx-kept-" + imported + "-" + cached;
    Office kept =
        Office.create(
            ringback,
            name,
            Map.of("importUsers", List.of(imported), "cachePolicy", List.of(cached)));
    Account account = kept.hires("kept@office.example.org");
    String phone = "+7924355" + (6000 + Math.floorMod(name.hashCode(), 1000));

    PhoneLogin first = PhoneLogin.begin(kept.realm().app("app"));
    first.show(Office.enter(first, account.login(), Office.PASSWORD));
    String id = first.tokens().idTokenClaims().path("sub").asText();
    var user = kept.realm().admin().users().get(id);
    UserRepresentation seen = user.toRepresentation();
    seen.singleAttribute("phoneNumber", phone).singleAttribute("phoneNumberVerified", "true");
    user.update(seen);
    kept.pbx().keep(account.withRole("Operator"));
    HttpCodes codes =
        new HttpCodes(
            kept.askForTokens(account.login(), Office.PASSWORD).statusCode(),
            kept.askForTokens(account.login(), "wrong").statusCode());
    PhoneLogin byPhone = PhoneLogin.begin(kept.realm().existingApp("app"), phone);
    phones.handset(phone).calls(byPhone.dialledNumber());

    assertThat(codes).isEqualTo(new HttpCodes(200, 400));
    assertThat(byPhone.finish().isLoggedIn()).isTrue();
    assertThat(byPhone.tokens().idTokenClaims().path("sub").asText()).isEqualTo(id);
    assertThat(user.toRepresentation().firstAttribute("role_name")).isEqualTo("Operator");
    assertThat(user.toRepresentation().getEmail()).isEqualTo(account.login());
    assertThat(id.startsWith("f:")).isEqualTo(imported.equals("false"));
  }

  @Test
  void simultaneousFirstLoginsOfOneWhoIsNotImportedAllSucceed(Ringback ringback) {
    Office stored = Office.create(ringback, "pbx-stored", Map.of("importUsers", List.of("false")));
    stored.hires("crowd@office.example.org");

    assertThat(stored.logInTogether(6, "crowd@office.example.org")).containsOnly(200);
  }

  @Test
  void removingTheFederationRemovesItsUsers(Ringback ringback) {
    Office leaving = Office.create(ringback, "pbx-leaving");
    leaving.hires("left@office.example.org");
    leaving.askForTokens("left@office.example.org", Office.PASSWORD);
    TestUser user = leaving.realm().existingUser("left@office.example.org");

    leaving.federation().delete();

    assertThat(leaving.found(user.username())).isEmpty();
    assertThat(leaving.askForTokens(user.username(), Office.PASSWORD).statusCode()).isEqualTo(400);
  }

  @Test
  void theFederationMovesWithTheRealm(Ringback ringback) throws JsonProcessingException {
    office.hires("moved@office.example.org");
    ObjectMapper json = new ObjectMapper();
    JsonNode exported =
        json.readTree(json.writeValueAsString(office.realm().admin().partialExport(false, true)));

    var moved =
        ringback.realm(
            "pbx-moved",
            realm -> {
              ObjectNode components = realm.withObject("components");
              components.set(
                  "org.keycloak.storage.UserStorageProvider",
                  exported.at("/components/org.keycloak.storage.UserStorageProvider"));
              components
                  .withArray("org.keycloak.storage.UserStorageProvider")
                  .forEach(component -> ((ObjectNode) component).remove("id"));
            });

    assertThat(PbxApp.of(moved).logIn("moved@office.example.org", Office.PASSWORD).statusCode())
        .isEqualTo(200);
  }

  private static Response add(String address, Map<String, List<String>> settings) {
    Response answer =
        office.realm().admin().components().add(Office.federation("another", address, settings));
    answer.bufferEntity();
    return answer;
  }

  /** Of a login with the right password, and of one with a wrong one. */
  private record HttpCodes(int right, int wrong) {}
}
