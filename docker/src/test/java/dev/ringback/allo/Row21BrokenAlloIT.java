package dev.ringback.allo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ringback.recording.Player;
import dev.ringback.records.RecordsApp;
import dev.ringback.simulator.alloincognito.Base64Style;
import dev.ringback.simulator.alloincognito.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Security, row 21: whatever the vendor sends, in bounded time and never passed off as whole. */
@RingbackTest
class Row21BrokenAlloIT {

  /** Fewer than a circuit breaker waits for. */
  private static final int TIMES = 2;

  private static Ringback server;

  @BeforeAll
  static void takeServer(Ringback ringback) {
    server = ringback;
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_500", "HTML_PAGE", "REDIRECT", "HALF_BODY", "HANG"})
  void aSearchThatTheVendorDoesNotAnswerSaysSoInTime(Outage outage) {
    Office office = office(outage.name()).rings(0);
    RecordsApp app = office.app();
    app.search("");
    office.pbx().behave(Behaviour.asDocumented().withOutage(outage));
    Instant asked = Instant.now();

    HttpResponse<String> answer = app.search("");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(RecordsApp.json(answer).path("detail").asText()).contains("Allo Incognito");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @ParameterizedTest
  @CsvSource({"HTTP_500, 502", "HTML_PAGE, 502", "REDIRECT, 502", "HANG, 504"})
  void whatIsNoRecordingIsToldInTime(Outage outage, int status) throws IOException {
    Office office = office("audio-" + outage.name()).rings(0);
    Player player = office.player();
    String id = Office.first(office.app().search(""));
    office.pbx().behave(Behaviour.asDocumented().withAudioOutage(outage));

    HttpResponse<byte[]> answer = player.hear(id);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Player.detail(answer)).startsWith("The recording cannot be had from its source: ");
  }

  @ParameterizedTest
  @EnumSource(names = {"HALF_BODY", "WRONG_LENGTH"})
  void halfARecordingNeverEnds(Outage outage) {
    spoilt("half-" + outage.name(), Behaviour.asDocumented().withAudioOutage(outage));
  }

  @ParameterizedTest
  @EnumSource(names = {"BAD", "CUT"})
  void whatIsNoBase64NeverEnds(Base64Style style) {
    spoilt("base64-" + style.name(), Behaviour.asDocumented().withBase64(style));
  }

  /** Again and again: an answer without a length that breaks off is not to look whole by chance. */
  private static void spoilt(String name, Behaviour behaviour) {
    Office office = office(name).rings(0);
    Player player = office.player();
    String id = Office.first(office.app().search(""));
    office.pbx().behave(behaviour.withAudioBytes(500_000));

    for (int time = 0; time < TIMES; time++) {
      assertThatIOException().isThrownBy(() -> player.hear(id));
    }
  }

  private static Office office(String name) {
    return Office.open(server, "row21-allo-" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
