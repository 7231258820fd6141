package dev.ringback.simulator.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static final Instant TEN = Instant.parse("2026-07-01T07:00:00Z");
  private static final String LINE = "+74951234567";
  private static final String PHONE = "+79243555100";
  private static final String STRANGER = "+447700900123";

  private static final Call OUT =
      Call.of(1, TEN, Duration.ofSeconds(42), LINE, PHONE, Call.OUT).unrecorded();
  private static final Call IN =
      Call.of(2, TEN.plusSeconds(60), Duration.ofMinutes(10), PHONE, LINE, Call.IN);
  private static final Call MESSAGE =
      Call.of(3, TEN.plusSeconds(120), Duration.ofSeconds(7), STRANGER, LINE, Call.IN)
          .withMessage(false);
  private static final Call HEARD =
      Call.of(4, TEN.plusSeconds(180), Duration.ZERO, "anonymous", LINE, Call.IN)
          .unrecorded()
          .withMessage(true);

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Contract contract =
      simulator.alloIncognito().contract("office").keep(HEARD).keep(MESSAGE).keep(IN).keep(OUT);
  private final Program program = new Program(simulator, contract).withPair();

  @Test
  void everyCallOfTheContractIsToldByItsStart() {
    JsonNode rows = program.rows("{}");

    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).toString())
        .isEqualTo(
            "{\"callId\":\"%s\",\"startTime\":\"2026-07-01 10:00:00\",".formatted(OUT.callId())
                + "\"numberFrom\":\"74951234567\",\"numberTo\":\"79243555100\",\"direction\":1,"
                + "\"duration\":42,\"recordFileId\":null,\"isRead\":null}");
    assertThat(rows.findValuesAsText("callId"))
        .containsExactly(OUT.callId(), IN.callId(), MESSAGE.callId(), HEARD.callId());
    assertThat(rows.get(1).path("recordFileId").asText()).isEqualTo(IN.recordFileId().get());
    assertThat(rows.findValuesAsText("isRead")).containsExactly("null", "null", "0", "1");
  }

  @Test
  void rowsComeInTheEnvelopeOfTheDocument() {
    JsonNode answer = program.asks("{}").json();

    assertThat(answer.path("error").toString())
        .isEqualTo("{\"errorMessage\":\"\",\"errorCode\":0}");
    assertThat(answer.path("result").properties())
        .extracting(member -> member.getKey())
        .containsExactly(
            "apiName",
            "apiVersion",
            "callTime",
            "responseDuration",
            "code",
            "requestHash",
            "rowset");
    assertThat(answer.at("/result/apiName").asText()).isEqualTo("getcallhistory");
    assertThat(answer.at("/result/callTime").asText())
        .matches(" \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} ");
    assertThat(answer.at("/result/requestHash").asText()).matches("[\\w+/]{22}==[\\w+/]{43}=");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                                 | 1 2 3 4",
        "null                               | 1 2 3 4",
        "\"\"                               | 1 2 3 4",
        "[\"79243555100\"]                  | 1 2",
        "[\"+7 924 355-51-00\"]             | 1 2",
        "[\"8 (924) 355-51-00\"]            | 1 2",
        "[\"+447700900123\",\"anonymous\"]  | 3 4",
        "\"447700900123, 89243555100\"      | 1 2 3",
        "[\"+79161234567\"]                 | ''"
      })
  void aNumberIsFoundOnEitherSideHoweverItIsSpelled(String numbers, String calls) {
    assertThat(found("{\"numbers\":%s}".formatted(numbers))).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"direction\":0                          | 1 2 3 4",
        "\"direction\":\"\"                       | 1 2 3 4",
        "\"direction\":1                          | 1",
        "\"direction\":2                          | 2 3 4",
        "\"durationFrom\":42                      | 1 2",
        "\"durationTo\":42                        | 1 3 4",
        "\"durationFrom\":null,\"durationTo\":0   | 1 2 3 4",
        "\"durationFrom\":43,\"durationTo\":599   | ''",
        "\"isCallRecord\":0                       | 1 2 3 4",
        "\"isCallRecord\":1                       | 2 3",
        "\"isRead\":null                          | 1 2 3 4",
        "\"isRead\":0                             | 3",
        "\"isRead\":1                             | 4",
        "\"unheardOf\":true                       | 1 2 3 4"
      })
  void theOtherMembersNarrowTheSearch(String member, String calls) {
    assertThat(found("{" + member + "}")).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-07-01 10:01:00, 2026-07-01 10:02:00, 2 3",
    "' 2026-07-01 10:01:00 ', ' 2026-07-01 10:02:00 ', 2 3",
    "2026-07-01 10:01:01, 2026-07-01 10:01:59, ''",
    "'', 2026-07-01 10:00:00, 1",
    "2026-07-01 10:03:00, '', 4"
  })
  void bothEndsOfAPeriodBelongToIt(String start, String end, String calls) {
    assertThat(found("{\"periodStart\":\"%s\",\"periodEnd\":\"%s\"}".formatted(start, end)))
        .isEqualTo(calls);
  }

  @Test
  void aCallBelongsToItsWholeSecond() {
    contract.keep(Call.of(5, TEN.plusMillis(999), Duration.ZERO, LINE, PHONE, Call.OUT));

    assertThat(program.rows("{\"periodEnd\":\"2026-07-01 10:00:00\"}")).hasSize(2);
  }

  @Test
  void theHourThatComesTwiceInAutumnLooksTheSameBothTimes() {
    contract.behave(Behaviour.asDocumented().withZone(ZoneId.of("Europe/Paris")));
    Instant summer = Instant.parse("2026-10-25T00:30:00Z");
    contract.keep(Call.of(6, summer, Duration.ZERO, LINE, PHONE, Call.OUT));
    contract.keep(
        Call.of(7, summer.plus(Duration.ofHours(1)), Duration.ZERO, LINE, PHONE, Call.OUT));

    JsonNode rows =
        program.rows(
            "{\"periodStart\":\"2026-10-25 02:30:00\",\"periodEnd\":\"2026-10-25 02:30:00\"}");

    assertThat(rows.findValuesAsText("startTime"))
        .containsExactly("2026-10-25 02:30:00", "2026-10-25 02:30:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "{",
        "{\"periodStart\":\"2026-07-01\"}",
        "{\"periodStart\":\"2026-07-01T10:00:00\"}",
        "{\"periodEnd\":\"2026-02-30 10:00:00\"}",
        "{\"direction\":3}",
        "{\"durationFrom\":-1}",
        "{\"durationTo\":\"long\"}",
        "{\"isCallRecord\":2}",
        "{\"isRead\":[0]}"
      })
  void whatMakesNoSenseIsRefusedInTheEnvelope(String body) {
    Answered answered = program.asks(body);

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().at("/error/errorCode").asInt()).isEqualTo(400);
    assertThat(answered.json().at("/error/errorMessage").asText()).isNotBlank();
    assertThat(answered.json().path("result").isNull()).isTrue();
  }

  @Test
  void aGetIsAnsweredToo() {
    assertThat(program.asksBy("direction=2&isCallRecord=1").json().at("/result/rowset")).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "DIGITS, 74951234567 79243555100",
    "PLUS_E164, +74951234567 +79243555100",
    "EIGHT, 84951234567 89243555100"
  })
  void numbersAreWrittenInOneOfSeveralStyles(NumberStyle style, String numbers) {
    contract.behave(Behaviour.asDocumented().withNumberStyle(style));

    JsonNode row = program.rows("{\"direction\":1}").get(0);

    assertThat(row.path("numberFrom").asText() + " " + row.path("numberTo").asText())
        .isEqualTo(numbers);
    assertThat(program.rows("{\"numbers\":[\"anonymous\"]}").get(0).path("numberFrom").asText())
        .isEqualTo("anonymous");
  }

  @Test
  void onlySoManyOfTheNewestCallsCanBeTold() {
    contract.behave(Behaviour.asDocumented().withMostRows(2));

    assertThat(found("{}")).isEqualTo("3 4");
  }

  @Test
  void anAnswerIsToldAgainForADayWordForWord() {
    Answered first = program.asks("{}");
    String hash = first.json().at("/result/requestHash").asText();
    contract.forget(OUT.callId());
    contract.behave(contract.behaviour().withNumberStyle(NumberStyle.PLUS_E164));

    Answered again = program.asksAgain(URLEncoder.encode(hash, StandardCharsets.UTF_8));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text()).isEqualTo(first.text());

    contract.behave(contract.behaviour().withClockAhead(Duration.ofHours(24)));
    program.refreshes();
    assertThat(program.asksAgain(URLEncoder.encode(hash, StandardCharsets.UTF_8)).status())
        .isEqualTo(404);
  }

  @Test
  void aHashIsUnknownToOthers() {
    String hash =
        URLEncoder.encode(
            program.asks("{}").json().at("/result/requestHash").asText(), StandardCharsets.UTF_8);
    Contract other = simulator.alloIncognito().contract("other");

    assertThat(new Program(simulator, other).withPair().asksAgain(hash).status()).isEqualTo(404);
  }

  @Test
  void whatTheDocumentDoesNotKnowIsNotFound() {
    assertThat(program.get("/api/v1/request/getbalance", program.access()).status()).isEqualTo(404);
  }

  /** The numbers of the calls, in their order. */
  private String found(String body) {
    List<String> ids = List.of(OUT.callId(), IN.callId(), MESSAGE.callId(), HEARD.callId());
    return String.join(
        " ",
        program.rows(body).findValuesAsText("callId").stream()
            .map(id -> Integer.toString(1 + ids.indexOf(id)))
            .toList());
  }
}
