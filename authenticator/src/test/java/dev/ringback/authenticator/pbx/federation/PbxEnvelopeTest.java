package dev.ringback.authenticator.pbx.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.pbx.federation.PbxAnswer.Accepted;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.OtherUser;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Refused;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PbxEnvelopeTest {

  private static final String LOGIN = "a@office.runtel.org";

  /** What a federation reads of the document's sample. */
  private static final String SAMPLE =
      """
      {"action":"auth","action_id":"123","obj":"User","code":200,"notifies":[],"body":{\
      "user_id":48,"user_name":"Алексей","user_login":"a@office.runtel.org",\
      "role_name":"PBX administrator","domain_id":34,"domain_name":"office.runtel.org",\
      "tz":"Europe/Prague","locale":"en_US","token":"J...W"}}\
      """;

  @Test
  void theDocumentsSampleLetsItsUserIn() {
    Optional<PbxAnswer> answer = read(200, SAMPLE);

    assertThat(answer)
        .contains(
            new Accepted(
                new PbxAccount(
                    new PbxIdentity("48", "34"),
                    LOGIN,
                    "Алексей",
                    "office.runtel.org",
                    "PBX administrator",
                    "Europe/Prague",
                    "en-US"),
                "J...W"));
    assertThat(answer.orElseThrow()).asString().doesNotContain("J...W");
  }

  @Test
  void theCaseOfALoginDoesNotMatter() {
    assertThat(PbxEnvelope.read(answered(200, SAMPLE), "A@Office.Runtel.ORG"))
        .containsInstanceOf(Accepted.class);
  }

  @Test
  void anAnswerAboutSomebodyElseLetsNobodyIn() {
    assertThat(PbxEnvelope.read(answered(200, SAMPLE), "b@office.runtel.org"))
        .contains(new OtherUser("J...W"));
    assertThat(new OtherUser("J...W")).asString().doesNotContain("J...W");
  }

  @ParameterizedTest
  @CsvSource({"200, 400", "400, 400", "404, 404", "200, 422"})
  void anotherRefusalIsAnAnswerAndNoWrongPassword(int status, int code) {
    assertThat(read(status, "{\"code\":" + code + "}"))
        .hasValueSatisfying(
            answer ->
                assertThat(answer)
                    .isInstanceOfSatisfying(
                        Unavailable.class,
                        refused -> assertThat(refused.reason()).isEqualTo("request_refused")));
  }

  @ParameterizedTest
  @CsvSource({"200, 401", "401, 401"})
  void aWrongPasswordIsRefusedByItsCode(int status, int code) {
    assertThat(read(status, "{\"code\":" + code + ",\"body\":{}}")).contains(new Refused());
  }

  @ParameterizedTest
  @CsvSource({"403, 403", "429, 429", "200, 403", "200, 429"})
  void aBlockedHostIsNoWrongPassword(int status, int code) {
    assertThat(read(status, "{\"code\":" + code + "}"))
        .hasValueSatisfying(
            answer ->
                assertThat(answer)
                    .isInstanceOfSatisfying(
                        Unavailable.class,
                        blocked -> assertThat(blocked.reason()).isEqualTo("host_blocked")));
  }

  @Test
  void aPageThatBlocksIsUnderstoodByItsStatus() {
    assertThat(read(403, "<html>")).containsInstanceOf(Unavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<!doctype html>",
        "{\"code\":200}",
        "{\"code\":\"200\",\"body\":{\"user_login\":\"a@office.runtel.org\"}}",
        "{\"code\":200,\"body\":{\"user_login\":null}}",
        "{\"code\":200,\"body\":{\"user_login\":[\"a@office.runtel.org\"]}}",
        "{\"code\":200,\"code\":401,\"body\":{\"user_login\":\"a@office.runtel.org\"}}",
        "{\"code\":200,\"body\":{\"user_login\":\"a@office.runtel.org\"}} {}"
      })
  void whatTheDocumentDoesNotDescribeIsNoAnswer(String body) {
    assertThat(read(200, body)).isEmpty();
  }

  @Test
  void statusAndCodeMustBothSayThatAllIsWell() {
    assertThat(read(201, SAMPLE)).isEmpty();
    assertThat(read(401, SAMPLE)).isEmpty();
    assertThat(read(200, SAMPLE.replace("\"code\":200", "\"code\":201"))).isEmpty();
    assertThat(read(401, "<html>a proxy wants a password")).isEmpty();
  }

  @Test
  void anAnswerWithoutEndIsNotRead() {
    assertThat(read(200, SAMPLE.replace("Алексей", "a".repeat(70_000)))).isEmpty();
  }

  @Test
  void namesAreCutToOneVisibleLine() {
    PbxAccount account =
        ((Accepted)
                read(200, SAMPLE.replace("Алексей", "Eve\\r\\n\\u001b[31m\\u202eExample"))
                    .orElseThrow())
            .account();

    assertThat(account.name()).isEqualTo("Eve [31m Example");
    assertThat(account.firstName()).isEqualTo("Eve [31m");
    assertThat(account.lastName()).isEqualTo("Example");
  }

  @ParameterizedTest
  @ValueSource(strings = {"${7*7}", "<b>", "en US", "Europe/../x", ""})
  void aTimeZoneOrLanguageThatIsNoneIsNotKept(String text) {
    String odd = SAMPLE.replace("Europe/Prague", text).replace("en_US", text);

    PbxAccount account = ((Accepted) read(200, odd).orElseThrow()).account();

    assertThat(account.timeZone()).isEmpty();
    assertThat(account.locale()).isEmpty();
  }

  private static Optional<PbxAnswer> read(int status, String body) {
    return PbxEnvelope.read(answered(status, body), LOGIN);
  }

  private static Answered answered(int status, String body) {
    return new Answered(status, UpstreamHeaders.NONE, body.getBytes(StandardCharsets.UTF_8));
  }
}
