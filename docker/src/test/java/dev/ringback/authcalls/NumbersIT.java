package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.QrCodes;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program asks for numbers to call. */
@RingbackTest
class NumbersIT {

  private static final String PHONE = "89243555100";

  private static PoolRealm pool;
  private static TestRealm realm;
  private static Program program;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    pool = PoolRealm.create(ringback, "authcalls-numbers", PoolRealm.MANY);
    realm = pool.realm();
    program = Program.of(realm, realm.existingUser("boris"), TokenDesk.of(ringback, realm));
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @AfterEach
  void noLimitsAndAGateway() {
    realm.authenticator("reverse-call").set(Map.of("startsPerNumber", "0"));
    realm.component("pbx").set("enabled", "true");
  }

  @Test
  void aNumberComesAsTheDocumentHasIt() {
    Answer answer = program.get(PHONE);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.http().headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(answer.http().headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.envelope().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("success", "error", "data");
    assertThat(answer.success()).isTrue();
    assertThat(answer.error()).isEmpty();
    assertThat(answer.data().fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("auth_phone", "id", "url_image", "url_link");
    assertThat(answer.data().path("auth_phone").textValue()).matches("7964111\\d{4}");
    assertThat(answer.data().path("id").isInt()).isTrue();
    assertThat(answer.id()).isPositive();
  }

  @Test
  void linkAndPictureDialTheNumberOfTheText() {
    Answer answer = program.get(PHONE);

    assertThat(answer.data().path("url_link").textValue())
        .matches("<a href='tel:\\" + answer.dialled() + "'>\\+7 964 111-\\d\\d-\\d\\d</a>");
    assertThat(answer.image().toString())
        .startsWith(realm.address() + "/authcalls/get_qr_image/")
        .endsWith("/")
        .doesNotContain(program.token());
    assertThat(QrCodes.at(answer.image())).isEqualTo("tel:" + answer.dialled());
    assertThat(QrCodes.at(URI.create(answer.image().toString().replaceFirst("/$", ""))))
        .isEqualTo("tel:" + answer.dialled());
  }

  @Test
  void aPhoneOfACountryThatTheRealmDoesNotAcceptIsNotValid() {
    realm.setAttributes(Map.of("ringback.phones.allowedCountries", "FR"));

    Answer answer = program.get(PHONE);

    realm.setAttributes(Map.of("ringback.phones.allowedCountries", ""));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("phone is not valid");
  }

  @Test
  void aPictureThatNobodyWasGivenIsNotThere() {
    URI guessed = URI.create(realm.address() + "/authcalls/get_qr_image/2841621/");

    assertThat(Answer.read(Loopback.send(Loopback.to(guessed))).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
  void aPostIsJsonWhateverItSaysOfItself(String contentType) {
    Answer answer =
        program.post(
            contentType, "{\"phone\":\"89243555100\",\"webhook\":\"http://127.0.0.1:9/called\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.dialled()).startsWith("+7964111");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8 916 123-45-67",
        "+7 (916) 123-45-67",
        "79161234567",
        "007 916 123 45 67",
        "８９１６１２３４５６７",
        "٨٩١٦١٢٣٤٥٦٧"
      })
  void everyWayToWriteAPhoneIsOnePhone(String phone) {
    Answer answer = program.get(phone);
    pool.pbx().call("+79161234567", answer.dialled());

    assertThat(program.check(answer.id()).phone()).isEqualTo("89161234567");
  }

  @Test
  void aPhoneOfAnotherCountryIsWrittenInDigits() {
    Answer answer = program.get("33612345678");
    pool.pbx().call("+33612345678", answer.dialled());

    assertThat(program.check(answer.id()).phone()).isEqualTo("33612345678");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "call me", "112", "89243555100;ext=5", "8 803 111 22 33", "<img onerror=x>"})
  void whatIsNoPhoneIsRefused(String phone) {
    Answer answer = program.get(phone);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.success()).isFalse();
    assertThat(answer.error()).isIn("phone is missing", "phone is not valid");
    assertThat(answer.data().isObject()).isTrue();
    assertThat(answer.data()).isEmpty();
    assertThat(realm.events().errors()).containsExactly("invalid_phone_number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "{\"phone\":\"89243555100\"}"})
  void aPostWithoutAWebhookIsRefused(String body) {
    Answer answer = program.post("application/json", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.success()).isFalse();
  }

  @Test
  void withoutAGatewayThereIsNoNumber() {
    realm.component("pbx").set("enabled", "false");

    Answer answer = program.get(PHONE);

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.error()).isEqualTo("no number available");
    assertThat(realm.events().errors()).containsExactly("no_gateway");
  }

  @Test
  void aPhoneHasSoManyAttemptsWhoeverAsks() {
    realm.authenticator("reverse-call").set(Map.of("startsPerNumber", "1"));
    assertThat(program.get("89243555177").status()).isEqualTo(200);

    Answer answer = program.get("89243555177");

    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.error()).isEqualTo("too many requests");
    assertThat(answer.http().headers().firstValueAsLong("Retry-After").orElseThrow())
        .isBetween(500L, 600L);
    assertThat(program.get("89243555178").status()).isEqualTo(200);
  }
}
