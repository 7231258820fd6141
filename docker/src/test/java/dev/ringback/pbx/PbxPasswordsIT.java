package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** Passwords that a PBX keeps: what it costs to ask, and what a wrong one tells. */
@RingbackTest
class PbxPasswordsIT {

  private static Office office;
  private static OidcApp app;

  @BeforeAll
  static void connect(Ringback ringback) {
    office = Office.create(ringback, "pbx-passwords");
    RealmRepresentation forgetful = office.realm().admin().toRepresentation();
    forgetful.setResetPasswordAllowed(true);
    office.realm().admin().update(forgetful);
    app = office.realm().app("app");
  }

  @BeforeEach
  void forgetEvents() {
    office.realm().events().clear();
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

  private static String error(HttpPage page) {
    assertThat(page.status()).isEqualTo(200);
    return page.text("[id^=input-error]");
  }
}
