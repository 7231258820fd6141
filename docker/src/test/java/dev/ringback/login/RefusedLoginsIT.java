package dev.ringback.login;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.setup.AdminRequests;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.representations.userprofile.config.UPConfig.UnmanagedAttributePolicy;

/** Whoever may not be logged in is not, is told why, and leaves an event that says which. */
@RingbackTest
class RefusedLoginsIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static OidcApp app;
  private static TestUser anna;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("refused-logins");
    app = realm.app("app");
    anna = realm.existingUser("anna");
  }

  @BeforeEach
  void behaveAsDocumented() {
    realm.telefonIp().behave(Behaviour.asDocumented());
    realm.events().clear();
  }

  @Test
  void aCallFromAnotherPhoneLogsInNobody(Simulator phones) {
    realm.telefonIp().behave(Behaviour.asDocumented().withReportsWrongCaller(true));
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    phones.handset("+79161234567").calls(login.dialledNumber());
    login.awaitHint("wrong_caller").finish();

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.state()).isEqualTo("waiting");
    assertThat(login.shownHint()).contains("another phone");
    assertThat(lastError().getError()).isEqualTo("wrong_caller");
    assertThat(lastError().getDetails())
        .containsEntry("phone_number", "+7******5100")
        .containsEntry("gateway", "telefon-ip");
    assertThat(lastError().getClientId()).isEqualTo("app");
  }

  @Test
  void afterACallFromAnotherPhoneANewNumberCanBeCalled(Simulator phones) {
    realm.telefonIp().behave(Behaviour.asDocumented().withReportsWrongCaller(true));
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    phones.handset("+79161234567").calls(login.dialledNumber());
    login.awaitHint("wrong_caller");

    login.press("reverse-call-again", "restart").call(phones.handset(PHONE));

    assertThat(login.isLoggedIn()).isTrue();
  }

  @Test
  void aCallThatComesTooLateLogsInNobody(Simulator phones) {
    realm.authenticator("reverse-call").set(Map.of("ttlSeconds", "5"));
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    String dialled = login.dialledNumber();

    await().atMost(ofSeconds(8)).until(login::state, "expired"::equals);
    phones.handset(PHONE).calls(dialled);
    login.finish();
    realm.authenticator("reverse-call").set(Map.of("ttlSeconds", "120"));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.page().has("form#reverse-call-again")).isTrue();
    assertThat(lastError().getError()).isEqualTo("call_not_received");
  }

  @Test
  void nobodyIsLoggedInWhoHasNoAccount(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, "+79161112233");

    login.call(phones.handset("+79161112233"));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(lastError().getError()).isEqualTo("user_not_found");
  }

  @Test
  void aNumberThatNobodyVerifiedLogsInNobody(Simulator phones) {
    realm.user("emil").withUnverifiedPhone("+79243555102");
    PhoneLogin login = PhoneLogin.begin(app, "+79243555102");

    login.call(phones.handset("+79243555102"));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(lastError().getError()).isEqualTo("user_not_found");
  }

  @Test
  void aNumberOfTwoUsersLogsInNeither(Simulator phones) {
    realm.user("fred").withVerifiedPhone("+79243555103");
    realm.user("gina").withVerifiedPhone("+79243555103");
    PhoneLogin login = PhoneLogin.begin(app, "+79243555103");

    login.call(phones.handset("+79243555103"));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(lastError().getError()).isEqualTo("phone_number_ambiguous");
  }

  @Test
  void aRealmWhoseUsersWriteTheirOwnPhonesLogsNobodyInByPhone(Ringback ringback, Simulator phones) {
    TestRealm careless = ringback.realm("users-write-phones");
    UPConfig profile = careless.admin().users().userProfile().getConfiguration();
    profile.getAttributes().removeIf(attribute -> attribute.getName().equals("callRecordLines"));
    profile.setUnmanagedAttributePolicy(UnmanagedAttributePolicy.ENABLED);
    careless.admin().users().userProfile().update(profile);
    careless.authenticator("reverse-call").set(Map.of("unknownNumber", "register"));
    OidcApp carelessApp = careless.app("app");

    for (String phone : List.of("+79243555100", "+79161112233")) {
      PhoneLogin login = PhoneLogin.begin(carelessApp, phone).call(phones.handset(phone));

      assertThat(login.isLoggedIn()).isFalse();
      assertThat(login.message()).contains("can change their own phone numbers");
    }

    assertThat(careless.events().errors())
        .containsExactly("phone_writable_by_users", "phone_writable_by_users");
    JsonNode report = AdminRequests.check(ringback, careless);
    assertThat(report.path("findings"))
        .filteredOn(finding -> finding.path("code").asText().equals("attribute_user_editable"))
        .singleElement()
        .satisfies(
            finding -> assertThat(finding.path("message").asText()).contains("callRecordLines"));
  }

  @Test
  void anEmptyPostLogsInNobody() {
    PhoneLogin login = PhoneLogin.begin(app);
    var action = login.page().form("reverse-call-phone").action();

    var answer = login.browser().post(action, Map.of("tryAnotherWay", "on"));
    var next = answer.form("kc-select-credential-form").action();
    var page = login.browser().post(next, Map.of());

    assertThat(page.redirect()).isEmpty();
    assertThat(page.has("form#reverse-call-phone")).isTrue();
    assertThat(realm.events().ofType("LOGIN")).isEmpty();
  }

  @Test
  void finishingTwiceLogsInOnce(Simulator phones) {
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    var finish = login.page().form("reverse-call-finish");
    int sessions = anna.sessions();

    login.call(phones.handset(PHONE));
    var again = finish.submit();

    assertThat(login.isLoggedIn()).isTrue();
    assertThat(again.redirect().filter(app::isBackAt).map(Object::toString).orElse(""))
        .doesNotContain("code=");
    assertThat(anna.sessions()).isEqualTo(sessions + 1);
    assertThat(realm.events().ofType("LOGIN")).hasSize(1);
  }

  private static EventRepresentation lastError() {
    return realm.events().awaitOne("LOGIN_ERROR");
  }
}
