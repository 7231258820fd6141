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
    Office office = office("half-" + outage.name()).rings(0);
    Player player = office.player();
    String id = Office.first(office.app().search(""));
    office.pbx().behave(Behaviour.asDocumented().withAudioBytes(500_000).withAudioOutage(outage));

    assertThatIOException().isThrownBy(() -> player.hear(id));
  }

  @ParameterizedTest
  @EnumSource(names = {"BAD", "CUT"})
  void whatIsNoBase64NeverEnds(Base64Style style) {
    Office office = office("base64-" + style.name()).rings(0);
    Player player = office.player();
    String id = Office.first(office.app().search(""));
    office.pbx().behave(Behaviour.asDocumented().withAudioBytes(500_000).withBase64(style));

    assertThatIOException().isThrownBy(() -> player.hear(id));
  }

  private static Office office(String name) {
    return Office.open(server, "row21-allo-" + name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
