package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.runtel.Account;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.realm.TestUser;
import jakarta.ws.rs.BadRequestException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
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
    RealmRepresentation forgetful = office.realm().admin().toRepresentation();
    forgetful.setResetPasswordAllowed(true);
    office.realm().admin().update(forgetful);
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
  void aLoginCostsThePbxOneQuestionAndItsTokenIsGivenBack() {
    Account account = office.hires("once@office.example.org");
    long before = office.questions();

    HttpResponse<String> answer = office.askForTokens(account.login(), Office.PASSWORD);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(office.questions() - before).isEqualTo(1);
    await().until(() -> office.pbx().openTokens() == 0);
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
  void aWrongPasswordLooksLikeANameThatNobodyHas() {
    office.hires("wrong@office.example.org");
    office.hires("seen@office.example.org");
    office.askForTokens("seen@office.example.org", Office.PASSWORD);

    List<HttpResponse<String>> answers =
        Stream.of(
                "wrong@office.example.org", "seen@office.example.org", "nobody@example.org", "anna")
            .map(name -> office.askForTokens(name, "wrong"))
            .toList();

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(400);
    assertThat(answers).extracting(HttpResponse::body).containsOnly(answers.get(0).body());
    assertThat(office.realm().events().errors())
        .containsExactlyInAnyOrder(
            "user_not_found",
            "invalid_user_credentials",
            "user_not_found",
            "invalid_user_credentials");
    assertThat(office.found("wrong@office.example.org")).isEmpty();
  }

  @Test
  void theFormSaysOfAWrongPasswordWhatItSaysOfANameThatNobodyHas() {
    office.hires("form@office.example.org");

    String wrong = error(Office.enter(PhoneLogin.begin(app), "form@office.example.org", "wrong"));
    String unknown = error(Office.enter(PhoneLogin.begin(app), "nobody@example.org", "wrong"));

    assertThat(wrong).isNotBlank().isEqualTo(unknown);
  }

  @Test
  void onlyALoginAsksThePbx() {
    Account account = office.hires("unseen@office.example.org");
    long before = office.questions();

    office.found(account.login());
    office.realm().admin().users().search("unseen");
    for (String otherForm : List.of("registration", "reset-credentials")) {
      submit(otherForm, Map.of("username", account.login(), "password", Office.PASSWORD));
    }
    PhoneLogin nameOnly = PhoneLogin.begin(app);
    Office.enter(nameOnly, account.login(), "");

    assertThat(office.questions()).isEqualTo(before);
    assertThat(office.found(account.login())).isEmpty();
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
  void thePasswordIsNotForKeycloakToChange() {
    office.hires("fixed@office.example.org");
    office.askForTokens("fixed@office.example.org", Office.PASSWORD);
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue("another");
    TestUser user = office.realm().existingUser("fixed@office.example.org");

    assertThatThrownBy(() -> user.admin().resetPassword(password))
        .isInstanceOf(BadRequestException.class);

    assertThat(office.askForTokens("fixed@office.example.org", "another").statusCode())
        .isEqualTo(400);
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

  @Test
  void nothingTellsAPassword(Ringback ringback) throws JsonProcessingException {
    office.hires("secret@office.example.org");
    office.askForTokens("secret@office.example.org", Office.PASSWORD);
    office.askForTokens("secret@office.example.org", "wrong " + Office.PASSWORD);

    String said =
        new ObjectMapper()
            .writeValueAsString(
                List.of(office.realm().events().all(), office.realm().events().ofAdministrators()));
    assertThat(said).contains("secret@office.example.org").doesNotContain(Office.PASSWORD);
    assertThat(ringback.keycloak().logText()).doesNotContain(Office.PASSWORD);
  }

  /** Submits another of Keycloak's forms in a browser that has begun to log in. */
  private static void submit(String loginAction, Map<String, String> fields) {
    HttpBrowser browser = new HttpBrowser();
    URI login = browser.open(app.login().address()).form("reverse-call-phone").action();
    Map<String, String> tab = Query.of(login);
    tab.keySet().retainAll(List.of("client_id", "tab_id", "client_data"));
    HttpPage page = browser.open(login.resolve(loginAction + "?" + Query.encode(tab)));
    HttpForm form = page.form(page.attribute("form[method=post]", "id"));
    fields.forEach(form::fill);
    assertThat(form.action().getPath()).endsWith("/login-actions/" + loginAction);
    assertThat(form.submit().status()).isEqualTo(200);
  }

  private static List<String> roles(TestUser user) {
    return user.admin().roles().realmLevel().listAll().stream()
        .map(RoleRepresentation::getName)
        .toList();
  }

  private static String error(HttpPage page) {
    assertThat(page.status()).isEqualTo(200);
    return page.text("[id^=input-error]");
  }
}
