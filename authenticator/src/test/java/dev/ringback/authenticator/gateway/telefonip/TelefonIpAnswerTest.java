package dev.ringback.authenticator.gateway.telefonip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.PhoneNumber;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelefonIpAnswerTest {

  @Test
  void readsTheDocumentedAnswer() {
    TelefonIpAnswer answer =
        read(
            """
            {"success": true, "error": "", "data": {
              "auth_phone": "79644115786", "id": 122760,
              "url_image": "https://api.telefon-ip.ru/api/v1/authcalls/get_qr_image/2841621/",
              "url_link": "<a href='tel:89644078713'>Позвони для авторизации</a>"}}
            """);

    assertThat(answer.success()).isTrue();
    assertThat(answer.authPhone()).contains(new PhoneNumber("+79644115786"));
    assertThat(answer.id()).contains("122760");
  }

  @ParameterizedTest
  @ValueSource(strings = {"89243555100", "79243555100", "+79243555100"})
  void readsTheCallerInEveryStyleThatWasSeen(String phone) {
    TelefonIpAnswer answer =
        read("{\"success\": \"True\", \"data\": {\"phone\": \"" + phone + "\", \"id\": \"7\"}}");

    assertThat(answer.success()).isTrue();
    assertThat(answer.phone()).contains(new PhoneNumber("+79243555100"));
    assertThat(answer.id()).contains("7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\": true, \"data\": {\"phone\": \"\"}}",
        "{\"success\": true, \"data\": {\"phone\": null}}",
        "{\"success\": true, \"data\": {}}",
        "{\"success\": true}",
        "{\"success\": true, \"data\": \"none\"}"
      })
  void aSuccessWithoutAPhoneNamesNoCaller(String body) {
    assertThat(read(body).phone()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Bad gateway</html>", "{\"success\"", "[]", "null", "", "{}", "7"})
  void anythingButTheEnvelopeIsRefused(String body) {
    assertThat(TelefonIpAnswer.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../admin", "1?x=y", "-1", "1.5", "true"})
  void anIdThatIsNoWholeNumberIsNoId(String id) {
    assertThat(read("{\"success\": true, \"data\": {\"id\": \"" + id + "\"}}").id()).isEmpty();
  }

  private static TelefonIpAnswer read(String body) {
    Optional<TelefonIpAnswer> answer = TelefonIpAnswer.read(body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer).isPresent();
    return answer.get();
  }
}
