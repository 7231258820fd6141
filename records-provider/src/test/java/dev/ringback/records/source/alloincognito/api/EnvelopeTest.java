package dev.ringback.records.source.alloincognito.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private static final String GOOD =
      """
      {"callId":"1","startTime":"2026-11-22 16:00:00","direction":2,"duration":42}""";

  @Test
  void rowsOfCallsCanBeRead() {
    assertThat(read(GOOD + "," + GOOD)).map(Envelope::hasCalls).contains(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "{}",
        "{'callId':' ','startTime':'2026-11-22 16:00:00','direction':2,'duration':42}",
        "{'callId':'2','startTime':'yesterday','direction':2,'duration':42}",
        "{'callId':'2','startTime':'2026-11-22 16:00:00','direction':3,'duration':42}",
        "{'callId':'2','startTime':'2026-11-22 16:00:00','direction':2,'duration':-1}",
        "{'callId':'2','startTime':'2026-11-22 16:00:00','direction':2,'duration':2147483648}",
        "{'callId':'2','startTime':'2026-11-22 16:00:00','direction':2,"
            + "'duration':9223372036854775807}"
      })
  void oneRowThatCannotBeReadMakesTheWholeAnswerUnreadable(String row) {
    assertThat(read(GOOD + "," + row.replace('\'', '"'))).map(Envelope::hasCalls).contains(false);
  }

  private static Optional<Envelope> read(String rows) {
    String answer = "{\"error\":{\"errorCode\":0},\"result\":{\"rowset\":[" + rows + "]}}";
    return Documents.read(answer.getBytes(UTF_8), Envelope.class);
  }
}
