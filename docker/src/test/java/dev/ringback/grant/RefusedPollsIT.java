package dev.ringback.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Apps that ask for the tokens of a call, and whose call it is not. */
@RingbackTest
class RefusedPollsIT {

  private static final String PHONE = "+79243555100";
  private static final Refusal UNKNOWN = new Refusal(400, "invalid_grant", "Unknown challenge_id");

  private static TestRealm realm;
  private static PhoneApp app;
  private static PhoneApp anotherApp;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("refused-polls");
    app = PhoneApp.confidential(realm, "till");
    anotherApp = PhoneApp.confidential(realm, "another-till");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @AfterEach
  void everythingIsAsBefore() {
    app.allow(true);
  }

  @Test
  void anotherAppsChallenge(Simulator phones) {
    NumberOnScreen number = app.show(PHONE);
    phones.handset(PHONE).calls(number.dialled());

    assertThat(anotherApp.poll(number)).isEqualTo(UNKNOWN);
    assertThat(anotherApp.poll("nosuchchallenge")).isEqualTo(UNKNOWN);
    assertThat(app.pollToTheEnd(number).tokens().accessToken()).isNotEmpty();
  }

  @Test
  void aBrowsersChallenge(Simulator phones) {
    HttpPage waiting =
        new HttpBrowser()
            .open(realm.existingApp("demo-app").login().address())
            .form("reverse-call-phone")
            .fill("phone_number", PHONE)
            .submit();
    String status = waiting.attribute("#reverse-call-wait", "data-status-url");

    phones.handset(PHONE).calls(waiting.attribute("a[href^=tel:+]", "href").substring(4));
    TokenAnswer answer = app.poll(status.substring(status.lastIndexOf('/') + 1));

    assertThat(answer).isEqualTo(UNKNOWN);
  }

  @Test
  void anAppThatMayNoLonger(Simulator phones) {
    NumberOnScreen number = app.show(PHONE);
    phones.handset(PHONE).calls(number.dialled());

    app.allow(false);

    assertThat(app.poll(number)).extracting("error").isEqualTo("unauthorized_client");
    assertThat(realm.events().errors()).containsExactly("not_allowed");
  }

  @Test
  void aPollWithoutChallenge() {
    TokenAnswer answer = app.askForTokens(Map.of("grant_type", PhoneApp.GRANT));

    assertThat(answer)
        .isEqualTo(new Refusal(400, "invalid_request", "Missing parameter: challenge_id"));
  }
}
