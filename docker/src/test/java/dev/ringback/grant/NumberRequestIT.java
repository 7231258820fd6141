package dev.ringback.grant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.login.QrCodes;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An app asks for a number to call. */
@RingbackTest
class NumberRequestIT {

  private static final String PHONE = "+79243555100";

  private static TestRealm realm;
  private static PhoneApp app;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("number-request");
    app = PhoneApp.confidential(realm, "till");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void theNumberComesAsTextLinkAndPicture() {
    HttpResponse<String> response = app.ask(Map.of("phone_number", PHONE, "scope", "openid"));

    NumberOnScreen number = NumberOnScreen.read(response);
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(number.challengeId()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(number.dialled()).startsWith("+7964411");
    assertThat(number.telUri()).isEqualTo("tel:" + number.dialled());
    assertThat(QrCodes.read(number.qrCode())).isEqualTo(number.telUri());
    assertThat(number.expiresIn()).isEqualTo(120);
    assertThat(number.interval()).isEqualTo(2);
    assertThat(realm.events().all()).isEmpty();
  }

  @Test
  void knownAndUnknownNumbersGetTheSameAnswer() throws IOException {
    HttpResponse<String> known = app.ask(Map.of("phone_number", PHONE));
    HttpResponse<String> unknown = app.ask(Map.of("phone_number", "+79243555199"));

    assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
    assertThat(unknown.headers().map().keySet()).isEqualTo(known.headers().map().keySet());
    assertThat(names(unknown)).isEqualTo(names(known));
  }

  @ParameterizedTest
  @ValueSource(strings = {"call me", "112", "+79243555100;ext=5", "8 803 111 22 33"})
  void whatIsNoPhoneIsAnInvalidRequest(String phone) {
    Refusal refusal = app.askInVain(Map.of("phone_number", phone));

    assertThat(refusal.status()).isEqualTo(400);
    assertThat(refusal.error()).isEqualTo("invalid_request");
    assertThat(refusal.description()).startsWith("phone_number ");
    assertThat(realm.events().errors()).containsExactly("invalid_phone_number");
  }

  @Test
  void aMissingPhoneIsNamed() {
    assertThat(app.askInVain(Map.of()))
        .isEqualTo(new Refusal(400, "invalid_request", "Missing parameter: phone_number"));
  }

  @Test
  void aRepeatedParameterIsRefused() {
    String form =
        "client_id=till&client_secret=secret+of+an+app&phone_number=1&phone_number=%2B79243555100";

    HttpResponse<String> response =
        Loopback.send(
            Loopback.to(URI.create(realm.address() + "/reverse-call/authorize"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.body()).contains("duplicated parameter");
  }

  @Test
  void aScopeThatTheClientMayNotAskForIsRefused() {
    Refusal refusal = app.askInVain(Map.of("phone_number", PHONE, "scope", "openid no-such-scope"));

    assertThat(refusal.error()).isEqualTo("invalid_scope");
  }

  @Test
  void noBrowserMaySeeAnAppsChallenge() {
    NumberOnScreen number = app.show(PHONE);
    URI status = URI.create(realm.address() + "/reverse-call/challenges/" + number.challengeId());
    HttpBrowser browser = new HttpBrowser();
    browser.open(realm.existingApp("demo-app").login().address());

    assertThat(browser.send(Loopback.to(status)).status()).isEqualTo(404);
  }

  private static Set<String> names(HttpResponse<String> response) throws IOException {
    Map<String, Object> answer =
        new ObjectMapper().readValue(response.body(), new TypeReference<>() {});
    return answer.keySet();
  }
}
