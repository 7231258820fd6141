package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.runtel.Account;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People whose passwords a PBX keeps, as users of a realm. */
@RingbackTest
class PbxUsersIT {

  private static Office office;
  private static OidcApp app;

  @BeforeAll
  static void connect(Ringback ringback) {
    office =
        Office.create(
            ringback,
            "pbx-users",
            Map.of(
                "roleMappings",
                List.of("PBX administrator=pbx-admin", "Operator=operator", "Operator=no-such")));
    app = office.realm().app("app");
    Stream.of("pbx-admin", "operator")
        .forEach(
            name -> office.realm().admin().roles().create(new RoleRepresentation(name, "", false)));
  }

  @BeforeEach
  void forgetEvents() {
    office.realm().events().clear();
  }

  @Test
  void whoWasNeverSeenLogsInAndIsAUserFromThenOn() {
    Account account = office.hires("new@office.example.org");

    PhoneLogin login = PhoneLogin.begin(app);
    login.show(Office.enter(login, account.login(), Office.PASSWORD));

    assertThat(login.isLoggedIn()).isTrue();
    UserRepresentation user = office.found(account.login()).get(0);
    assertThat(user.getFirstName()).isEqualTo("Alexej");
    assertThat(user.getLastName()).isEqualTo("Example");
    assertThat(user.getEmail()).isEqualTo(account.login());
    assertThat(user.isEmailVerified()).isFalse();
    assertThat(user.getFederationLink()).isNotBlank();
    assertThat(user.getAttributes())
        .containsEntry("user_name", List.of("Alexej Example"))
        .containsEntry("user_login", List.of(account.login()))
        .containsEntry("domain_name", List.of("office.example.org"))
        .containsEntry("role_name", List.of("PBX administrator"))
        .containsEntry("tz", List.of("Europe/Prague"))
        .containsEntry("locale", List.of("en-US"));
  }

  @Test
  void programsSeeThePbxsNames() {
    office.pbx().keep(office.hires("program@office.example.org").withName("Алексей"));

    JsonNode body =
        PbxApp.json(office.program().logIn("program@office.example.org", Office.PASSWORD))
            .path("body");

    assertThat(body.path("user_name").asText()).isEqualTo("Алексей");
    assertThat(body.path("user_login").asText()).isEqualTo("program@office.example.org");
    assertThat(body.path("domain_name").asText()).isEqualTo("office.example.org");
    assertThat(body.path("role_name").asText()).isEqualTo("PBX administrator");
    assertThat(body.path("tz").asText()).isEqualTo("Europe/Prague");
    assertThat(body.path("locale").asText()).isEqualTo("en_US");
  }

  @Test
  void simultaneousFirstLoginsMakeOneUser() {
    office.hires("crowd@office.example.org");

    assertThat(office.logInTogether(6, "crowd@office.example.org")).containsOnly(200);
    assertThat(office.found("crowd@office.example.org")).hasSize(1);
  }

  @Test
  void whatThePbxSaysIsTakenOverAtEveryLogin() {
    Account account = office.hires("promoted@office.example.org");
    office.askForTokens(account.login(), Office.PASSWORD);
    TestUser user = office.realm().existingUser(account.login());
    assertThat(roles(user)).contains("pbx-admin").doesNotContain("operator");

    office.pbx().keep(account.withRole("Operator").withName("Alexej Newname"));
    office.askForTokens(account.login(), Office.PASSWORD);

    assertThat(user.attribute("role_name")).contains("Operator");
    assertThat(user.attribute("user_name")).contains("Alexej Newname");
    assertThat(roles(user)).contains("operator").doesNotContain("pbx-admin", "no-such");
  }

  @Test
  void whoIsGoneFromThePbxOrDisabledHereIsNotLetIn() {
    Account account = office.hires("gone@office.example.org");
    office.askForTokens(account.login(), Office.PASSWORD);
    TestUser user = office.realm().existingUser(account.login());

    user.disable();
    int disabled = office.askForTokens(account.login(), Office.PASSWORD).statusCode();
    user.enable();
    office.pbx().forget(account.login());
    int gone = office.askForTokens(account.login(), Office.PASSWORD).statusCode();

    assertThat(List.of(disabled, gone)).containsExactly(400, 400);
    assertThat(office.realm().events().errors())
        .containsExactlyInAnyOrder("user_disabled", "invalid_user_credentials");
  }

  @Test
  void whoIsRemovedHereIsANewcomerAgain() {
    office.hires("removed@office.example.org");
    office.askForTokens("removed@office.example.org", Office.PASSWORD);
    TestUser before = office.realm().existingUser("removed@office.example.org");

    before.delete();
    office.askForTokens("removed@office.example.org", Office.PASSWORD);

    assertThat(office.realm().existingUser("removed@office.example.org").id())
        .isNotEqualTo(before.id());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=alert(1)>",
        "${7*7} \"quoted' & more",
        "Eve\r\nforged=1\u001b[31m\u202Etxet"
      })
  void aHostileNameIsText(String name) {
    String login = "hostile" + name.length() + "@office.example.org";
    office.pbx().keep(office.hires(login).withName(name));

    JsonNode body = PbxApp.json(office.program().logIn(login, Office.PASSWORD)).path("body");

    String told = body.path("user_name").asText();
    assertThat(told).isEqualTo(name.replaceAll("[\\p{Cntrl}\u202E]+", " "));
    assertThat(office.realm().existingUser(login).attribute("user_name")).contains(told);
  }

  private static List<String> roles(TestUser user) {
    return user.admin().roles().realmLevel().listAll().stream()
        .map(RoleRepresentation::getName)
        .toList();
  }
}
