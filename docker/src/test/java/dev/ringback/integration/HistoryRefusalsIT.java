package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.records.RecordsServer;
import dev.ringback.records.RecordsServerExtension;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests for the history, and for what is in none, that are refused. */
@ExtendWith(RecordsServerExtension.class)
class HistoryRefusalsIT {

  private static IntegrationApp app;
  private static TokenPair pair;

  @BeforeAll
  static void mirrorCalls(RecordsServer server) {
    HistoryRealm history = HistoryRealm.create(server, "history-refusals");
    app = history.app();
    pair = history.ownersPair();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"numbers":["*"]}                         | numbers
          {"numbers":[["79243555100"]]}             | numbers
          {"periodStart":"2026-11-22T00:00:00Z"}    | periodStart
          {"periodEnd":"2026-02-30 00:00:00"}       | periodEnd
          {"direction":3}                           | direction
          {"direction":"in"}                        | direction
          {"durationFrom":-1}                       | durationFrom
          {"durationTo":1.5}                        | durationTo
          {"isCallRecord":2}                        | isCallRecord
          {"isRead":true}                           | isRead
          []                                        | body
          {                                         | body
          """)
  void aMistakeIsCalledByItsName(String body, String member) {
    HttpResponse<String> answer = app.history(pair.access(), body);

    assertRefused(answer, 400);
    assertThat(IntegrationApp.json(answer).at("/error/errorMessage").asText()).contains(member);
  }

  @Test
  void aGreatBodyIsNotRead() {
    assertRefused(app.history(pair.access(), "{\"numbers\":\"" + "1".repeat(9000) + "\"}"), 413);
  }

  @Test
  void whatIsNoRecordingIsNotFound() {
    assertRefused(app.file(pair.access(), "00000000-2197-4f2e-87d8-44ae05e60eb7"), 404);
    assertRefused(app.file(pair.access(), "../../etc"), 404);
    assertRefused(app.get(IntegrationApp.FILE, pair.access()), 400);
  }
}
