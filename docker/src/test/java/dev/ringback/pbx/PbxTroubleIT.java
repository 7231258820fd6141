package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.runtel.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/** A PBX that is down, loses its head, or refuses the server: said to be so, and nobody fails. */
@RingbackTest
class PbxTroubleIT {

  private static final String SEEN = "seen@office.example.org";
  private static final String NEW = "new@office.example.org";
  private static int realms;

  private Office office;

  /** A realm each: a circuit breaker that one test opens is no other's business. */
  @BeforeEach
  void connect(Ringback ringback) {
    office = Office.create(ringback, "pbx-trouble-" + ++realms);
    office.hires(SEEN);
    office.hires(NEW);
    assertThat(office.askForTokens(SEEN, Office.PASSWORD).statusCode()).isEqualTo(200);
    office.realm().events().clear();
  }

  @ParameterizedTest
  @EnumSource(
      value = Outage.class,
      mode = Mode.EXCLUDE,
      names = {"NONE", "HANG"})
  void whoeverLogsInIsToldThatThePbxIsNotThere(Outage outage) {
    office.pbx().behave(Behaviour.asDocumented().withOutage(outage));

    List<HttpResponse<String>> tokens =
        Stream.of(SEEN, NEW).map(name -> office.askForTokens(name, Office.PASSWORD)).toList();
    HttpResponse<String> program = office.program().logIn(SEEN, Office.PASSWORD);
    HttpResponse<String> account = office.logInToAccount(SEEN, Office.PASSWORD);

    assertThat(account.statusCode()).isEqualTo(503);
    assertThat(tokens)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.body()).contains("temporarily_unavailable");
            });
    assertThat(program.statusCode()).isEqualTo(503);
    assertThat(PbxApp.json(program).path("code").asInt()).isEqualTo(503);
    assertThat(office.realm().events().errors()).hasSize(4).containsOnly("pbx_unavailable");
    assertThat(office.pbx().requests()).noneMatch(request -> request.path().contains("elsewhere"));
    assertThat(office.askForTokens("anna", "anna").statusCode()).isEqualTo(200);
  }

  @Test
  void thePageSaysItInThePersonsLanguage() {
    office.pbx().behave(Behaviour.asDocumented().withOutage(Outage.HTTP_500));

    HttpPage english = page(NEW, "en", "Username and password");
    HttpPage german = page(SEEN, "de", "Benutzername und Passwort");

    assertThat(english.status()).isEqualTo(503);
    assertThat(english.document().text()).contains("does not answer at the moment");
    assertThat(german.document().text()).contains("antwortet gerade nicht");
    EventRepresentation event = office.realm().events().awaitOne("LOGIN_ERROR");
    assertThat(event.getDetails())
        .containsEntry("pbx", "office")
        .containsEntry("reason", "vendor_error")
        .containsKey("explanation");
    assertThat(event.getUserId()).isEqualTo(office.realm().existingUser(SEEN).id());
  }

  @Test
  void nobodyIsLockedOutByAnOutage() {
    RealmRepresentation strict = office.realm().admin().toRepresentation();
    strict.setBruteForceProtected(true);
    strict.setFailureFactor(1);
    office.realm().admin().update(strict);
    office.realm().setAttributes(Map.of("ringback.defender.failures", "2"));
    office.pbx().behave(Behaviour.asDocumented().withOutage(Outage.HTML_PAGE));

    for (int attempt = 0; attempt < 2; attempt++) {
      assertThat(office.program().logIn(SEEN, Office.PASSWORD).statusCode()).isEqualTo(503);
    }
    office.pbx().behave(Behaviour.asDocumented());

    assertThat(office.program().logIn(SEEN, Office.PASSWORD).statusCode()).isEqualTo(200);
  }

  @Test
  void aPbxThatHasBlockedThisServerIsSaidToHave() {
    office.pbx().behave(Behaviour.asDocumented().withFailures(2));
    office.askForTokens(SEEN, "wrong");
    office.askForTokens(NEW, "wrong");
    office.realm().events().clear();

    HttpResponse<String> answer = office.askForTokens(SEEN, Office.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(office.realm().events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("reason", "host_blocked");
  }

  @Test
  void aPbxThatHangsHoldsALoginForABoundedTimeAndOnlyThisOne() {
    office.pbx().behave(Behaviour.asDocumented().withOutage(Outage.HANG));
    long begun = System.nanoTime();

    HttpResponse<String> answer = office.askForTokens(NEW, Office.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    assertThat(office.realm().events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("reason", "timeout");
    assertThat(office.askForTokens("anna", "anna").statusCode()).isEqualTo(200);
  }

  @Test
  void aSlowPbxIsWaitedForLongerThanKeycloakLikes() {
    office.pbx().behave(Behaviour.asDocumented().withDelay(Duration.ofSeconds(4)));

    HttpResponse<String> answer = office.askForTokens(NEW, Office.PASSWORD);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @Test
  void usersOfAnotherPbxAreLetInPastOneThatIsDown(Ringback ringback) {
    Office other = Office.create(ringback, "pbx-trouble-other-" + realms);
    other.hires("b@other.example.org");
    office
        .realm()
        .admin()
        .components()
        .add(
            Office.federation(
                "other", other.pbx().baseUrl().toString(), Map.of("priority", List.of("7"))))
        .close();
    office.pbx().behave(Behaviour.asDocumented().withOutage(Outage.HTTP_500));

    assertThat(office.askForTokens("b@other.example.org", Office.PASSWORD).statusCode())
        .isEqualTo(200);
    assertThat(office.askForTokens(NEW, Office.PASSWORD).statusCode()).isEqualTo(503);
  }

  @Test
  void thePhoneOfAUserLogsInWhileThePbxIsDown(Simulator phones) {
    TestUser user = office.realm().existingUser(SEEN).withVerifiedPhone("+79243555177");
    office.pbx().behave(Behaviour.asDocumented().withOutage(Outage.HTTP_500));

    PhoneLogin login = PhoneLogin.begin(office.realm().app("phone-app"), "+79243555177");
    phones.handset("+79243555177").calls(login.dialledNumber());

    assertThat(login.finish().isLoggedIn()).isTrue();
    assertThat(user.sessions()).isPositive();
  }

  private HttpPage page(String login, String language, String way) {
    return Office.enter(
        PhoneLogin.begin(office.realm().app("app-" + language), Map.of("ui_locales", language)),
        way,
        login,
        Office.PASSWORD);
  }
}
