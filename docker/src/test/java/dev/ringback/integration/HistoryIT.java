package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.records.RecordsServer;
import dev.ringback.records.RecordsServerExtension;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.http.Query;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The history of calls: what is found, and how document 001 writes it. */
@ExtendWith(RecordsServerExtension.class)
class HistoryIT {

  private static IntegrationApp app;
  private static TokenPair pair;

  @BeforeAll
  static void mirrorCalls(RecordsServer server) {
    HistoryRealm history = HistoryRealm.create(server, "integration-history");
    app = history.app();
    pair = history.ownersPair();
  }

  @Test
  void anAnswerHasTheMembersOfTheDocument() {
    JsonNode answer = IntegrationApp.json(app.history(pair.access()));

    assertThat(answer.path("error").toString())
        .isEqualTo("{\"errorMessage\":\"\",\"errorCode\":0}");
    JsonNode result = answer.path("result");
    assertThat(result.fieldNames())
        .toIterable()
        .containsExactly(
            "apiName",
            "apiVersion",
            "callTime",
            "responseDuration",
            "code",
            "requestHash",
            "rowset");
    assertThat(result.path("apiName").asText()).isEqualTo("getcallhistory");
    assertThat(result.path("apiVersion").asInt()).isEqualTo(1);
    assertThat(result.path("code").asInt()).isZero();
    assertThat(result.path("callTime").asText()).matches("\\d{4}(-\\d\\d){2} \\d\\d(:\\d\\d){2}");
    assertThat(result.path("responseDuration").asText()).matches("\\d+\\.\\d{3}");
    assertThat(result.path("requestHash").asText()).matches("[\\w.-]+");
    assertThat(result.path("rowset")).hasSize(4);
    assertThat(result.at("/rowset/0").toString())
        .isEqualTo(
            "{\"callId\":\"bec3e80f21974f2e87d844ae05e60eb7\","
                + "\"startTime\":\"2026-11-22 19:00:00\",\"numberFrom\":\"79243555100\","
                + "\"numberTo\":\"33123456789\",\"direction\":2,\"duration\":600,"
                + "\"recordFileId\":\"bec3e80f-2197-4f2e-87d8-44ae05e60eb7\",\"isRead\":0}");
    assertThat(result.at("/rowset/2/numberFrom").asText()).isEqualTo("anonymous");
    assertThat(result.at("/rowset/1/recordFileId").isNull()).isTrue();
    assertThat(result.at("/rowset/1/direction").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                          | b b2 c3 d4
          {"numbers":["79243555100"]}                                 | b d4
          {"numbers":["+79243555100", "8 964 000-00-02"]}             | b b2 d4
          {"numbers":["33123456789"]}                                 | b b2 c3 d4
          {"numbers":"79243555100, 79640000002"}                      | b b2 d4
          {"numbers":["79243555100,79640000002"]}                     | b b2 d4
          {"numbers":[]}                                              | b b2 c3 d4
          {"numbers":null,"direction":null,"durationFrom":null}       | b b2 c3 d4
          {"periodStart":"2026-11-22 00:00:00"}                       | b b2 c3
          {"periodStart":" 2026-11-21 23:59:59 "}                     | b b2 c3 d4
          {"periodEnd":" 2026-11-21 23:59:59 "}                       | d4
          {"periodEnd":"2026-11-21 23:59:58"}                         |
          {"periodStart":"2026-11-22 17:00:00","periodEnd":"2026-11-22 18:00:00"} | b2 c3
          {"direction":0}                                             | b b2 c3 d4
          {"direction":1}                                             | b2 d4
          {"direction":"2"}                                           | b c3
          {"durationFrom":600,"durationTo":600}                       | b
          {"durationFrom":0,"durationTo":0}                           | b b2 c3 d4
          {"durationTo":60}                                           | b2 c3
          {"isCallRecord":1}                                          | b d4
          {"isCallRecord":""}                                         | b b2 c3 d4
          {"isRead":0}                                                | b b2 c3 d4
          {"isRead":1}                                                |
          {"somethingElse":{}}                                        | b b2 c3 d4
          """)
  void callsAreFoundAsTheDocumentSays(String body, String found) {
    assertThat(HistoryRealm.calls(app.history(pair.access(), body))).isEqualTo(listed(found));
  }

  @Test
  void aGetIsAnsweredToo() {
    String query = Query.encode(Map.of("direction", "1", "numbers", "79243555100"));

    HttpResponse<String> byQuery = app.get(IntegrationApp.HISTORY + "?" + query, pair.access());
    HttpResponse<String> byBody =
        Loopback.send(
            app.request(IntegrationApp.HISTORY, pair.access())
                .method("GET", BodyPublishers.ofString("{\"direction\":1}")));

    assertThat(HistoryRealm.calls(byQuery)).containsExactly("d4");
    assertThat(HistoryRealm.calls(byBody)).containsExactly("b2", "d4");
  }

  private static List<String> listed(String found) {
    return found == null ? List.of() : List.of(found.split(" "));
  }
}
