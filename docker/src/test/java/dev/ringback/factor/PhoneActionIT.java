package dev.ringback.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.Query;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.mail.Mailbox;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.RequiredActionConfigRepresentation;
import org.keycloak.representations.idm.RequiredActionProviderRepresentation;

/** The action {@code verify-phone-by-call}, asked for by an app ({@code kc_action}). */
@RingbackTest
class PhoneActionIT {

  private static final String ACTION = "verify-phone-by-call";
  private static final Map<String, String> ADD_PHONE = Map.of("kc_action", ACTION);

  private static TestRealm realm;
  private static OidcApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("phone-action", Flows::passwordOnly);
    app = realm.app("app");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "+79243555128"})
  void whoCancelsIsBackInTheAppWithoutAPhone(String entered) {
    TestUser user = realm.user("cancels" + entered.length());
    PhoneLogin action = PhoneLogin.begin(app, ADD_PHONE).as(user);

    if (entered.isEmpty()) {
      action.press("reverse-call-phone", "cancel-aia");
    } else {
      action.enter(entered).press("reverse-call-again", "cancel-aia");
    }

    assertThat(statusOf(action)).isEqualTo("cancelled");
    assertThat(user.attribute("phoneNumber")).isEmpty();
  }

  @Test
  void anAppIsToldWhenTheRealmHasSwitchedTheActionOff() {
    TestUser quentin = realm.user("quentin");

    switchAction(false);
    PhoneLogin action = PhoneLogin.begin(app, ADD_PHONE).as(quentin);
    switchAction(true);

    assertThat(statusOf(action)).isEqualTo("error");
  }

  @Test
  void aLoginThatIsTooOldIsRepeatedBeforeANumberIsChanged(Simulator phones) {
    TestUser vivi = realm.user("vivi");
    PhoneLogin login = addPhone(vivi, "+79243555129", phones);

    loginsAreFreshFor("0");
    PhoneLogin change =
        await().until(() -> login.inAnotherTab(app, ADD_PHONE), PhoneActionIT::asksForPassword);
    loginsAreFreshFor("300");

    assertThat(change.as(vivi).page().has("form#reverse-call-phone")).isTrue();
  }

  @Test
  void aUserIsToldByMailOfTheFirstPhoneAndOfAnotherOneAndNotOfTheSame(
      Simulator phones, MailServer mail) {
    mail.serve(realm);
    TestUser zoe = realm.user("zoe");
    Mailbox mailbox = mail.mailbox("zoe@example.org");

    addPhone(zoe, "+79243555132", phones);
    assertThat(mailbox.awaitMail().subject()).isEqualTo("Update credential");
    PhoneLogin.begin(app, ADD_PHONE)
        .as(zoe)
        .call(phones.handset("+79243555132"))
        .enter("+79243555132")
        .call(phones.handset("+79243555132"));
    PhoneLogin.begin(app, ADD_PHONE)
        .as(zoe)
        .call(phones.handset("+79243555132"))
        .enter("+79243555133")
        .call(phones.handset("+79243555133"));

    await().untilAsserted(() -> assertThat(mailbox.mails()).hasSize(2));
    assertThat(mailbox.mails())
        .allSatisfy(
            told -> assertThat(told.text()).contains("phone-call").doesNotContain("9243555"));
  }

  private static PhoneLogin addPhone(TestUser user, String phone, Simulator phones) {
    PhoneLogin action = PhoneLogin.begin(app, ADD_PHONE).as(user).enter(phone);
    return action.call(phones.handset(phone));
  }

  private static String statusOf(PhoneLogin action) {
    return Query.of(action.page().redirect().orElseThrow()).get("kc_action_status");
  }

  private static void switchAction(boolean on) {
    RequiredActionProviderRepresentation action = realm.admin().flows().getRequiredAction(ACTION);
    action.setEnabled(on);
    realm.admin().flows().updateRequiredAction(ACTION, action);
  }

  private static void loginsAreFreshFor(String seconds) {
    RequiredActionConfigRepresentation config = new RequiredActionConfigRepresentation();
    config.setConfig(Map.of("max_auth_age", seconds));
    realm.admin().flows().updateRequiredActionConfig(ACTION, config);
  }

  private static boolean asksForPassword(PhoneLogin login) {
    return login.page().has("form#kc-form-login");
  }
}
