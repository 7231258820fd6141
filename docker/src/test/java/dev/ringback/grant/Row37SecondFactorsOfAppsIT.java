package dev.ringback.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.Authenticator;
import dev.ringback.flow.FlowDraft;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/** Security, row 37: the grant for apps skips nothing that the browser asks besides the call. */
@RingbackTest
class Row37SecondFactorsOfAppsIT {

  private static final String PHONE = "+79243555193";
  private static final String BARE_PHONE = "+79243555194";
  private static final String STRANGER = "+79243555195";

  @Test
  void theCallOfAUserWithAOneTimeCodeLogsNoAppIn(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("row37");
    PhoneApp app = PhoneApp.demoDevice(realm);
    TestUser vera =
        new Authenticator("twenty bytes of noise")
            .addTo(realm.user("vera").withVerifiedPhone(PHONE));
    realm.user("wim").withVerifiedPhone(BARE_PHONE);
    realm.events().clear();

    Refusal refusal = (Refusal) callAndPoll(app, PHONE, phones);

    assertThat(callAndPoll(app, BARE_PHONE, phones).tokens().accessToken()).isNotEmpty();
    assertThat(refusal.error()).isEqualTo("interaction_required");
    assertThat(refusal.description()).contains("second step", "browser");
    assertThat(vera.sessions()).isZero();
    EventRepresentation event = realm.events().awaitOne("LOGIN_ERROR");
    assertThat(event.getError()).isEqualTo("second_step_needed");
    assertThat(event.getUserId()).isEqualTo(vera.id());
    assertThat(event.getDetails()).containsEntry("steps", "auth-otp-form");
  }

  @Test
  void withoutTheRightCallNobodyLearnsWhetherThereIsASecondFactor(
      Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("row37-secret");
    PhoneApp app = PhoneApp.demoDevice(realm);
    new Authenticator("twenty bytes of noise").addTo(realm.user("vera").withVerifiedPhone(PHONE));
    realm.user("wim").withVerifiedPhone(BARE_PHONE);
    NumberOnScreen coded = app.show(PHONE);
    NumberOnScreen bare = app.show(BARE_PHONE);
    phones.handset(STRANGER).calls(coded.dialled());
    phones.handset(STRANGER).calls(bare.dialled());

    TokenAnswer ofCoded = app.poll(coded);
    TokenAnswer ofBare = app.poll(bare);

    assertThat(ofCoded).extracting("error").isEqualTo("authorization_pending");
    assertThat(ofCoded).usingRecursiveComparison().isEqualTo(ofBare);
  }

  @Test
  void aCallIsNotEnoughWhereTheBrowserAsksForThePasswordToo(Ringback ringback, Simulator phones) {
    TestRealm realm =
        ringback.realm(
            "row37-password",
            json ->
                FlowDraft.bound(json, "browserFlow")
                    .alternative("auth-cookie")
                    .alternativeFlow("password and call")
                    .required("auth-username-password-form")
                    .required("reverse-call"));
    PhoneApp app = PhoneApp.demoDevice(realm);

    Refusal refusal = (Refusal) callAndPoll(app, "+79243555100", phones);

    assertThat(refusal.error()).isEqualTo("interaction_required");
  }

  @Test
  void theCallTakesThePlaceOfThePasswordInAFlowWithoutIt(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("row37-no-call", json -> json.put("browserFlow", "browser"));
    PhoneApp app = PhoneApp.demoDevice(realm);
    new Authenticator("twenty bytes of noise").addTo(realm.user("vera").withVerifiedPhone(PHONE));

    Refusal refusal = (Refusal) callAndPoll(app, PHONE, phones);

    assertThat(refusal.error()).isEqualTo("interaction_required");
    assertThat(callAndPoll(app, "+79243555100", phones).tokens().accessToken()).isNotEmpty();
  }

  @Test
  void anAppIsANewDeviceWhereNewDevicesAreAskedForMore(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("row37-new-device");
    realm.authenticator("reverse-call").set(Map.of("newDevice", "stepUp"));
    PhoneApp app = PhoneApp.demoDevice(realm);

    Refusal refusal = (Refusal) callAndPoll(app, "+79243555100", phones);

    assertThat(refusal.error()).isEqualTo("interaction_required");
    assertThat(realm.existingUser("anna").sessions()).isZero();
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("steps", "ringback-known-device");
  }

  private static TokenAnswer callAndPoll(PhoneApp app, String phone, Simulator phones) {
    NumberOnScreen number = app.show(phone);
    phones.handset(phone).calls(number.dialled());
    return app.pollToTheEnd(number);
  }
}
