package dev.ringback.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.simulator.ovh.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Security, row 21: what a vendor does to a recording is told before the first byte, or breaks the
 * transfer; half of a recording is never called all of it.
 */
@RingbackTest
class Row21BrokenRecordingsIT {

  private static Ringback server;

  @BeforeAll
  static void takeServer(Ringback ringback) {
    server = ringback;
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_500, 502",
    "HTML_PAGE, 502",
    "REDIRECT, 502",
    "REVOKED, 502",
    "TOO_MANY_REQUESTS, 502",
    "HANG, 504"
  })
  void whatIsNoRecordingIsToldInTime(Outage outage, int status) throws IOException {
    RecordedCalls calls = calls(outage);
    calls.realm().ovh().behave(Behaviour.asDocumented().withAudioOutage(outage));
    Instant asked = Instant.now();

    HttpResponse<byte[]> answer = calls.player().hear(calls.first());

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Player.detail(answer)).startsWith("The recording cannot be had from its source: ");
    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void halfARecordingNeverEnds() throws IOException {
    RecordedCalls calls = calls(Outage.HALF_BODY);
    Player player = calls.player();
    int whole = player.hear(calls.first()).body().length;
    calls.realm().ovh().behave(Behaviour.asDocumented().withAudioOutage(Outage.HALF_BODY));

    assertThatIOException().isThrownBy(() -> player.hear(calls.first()));
    assertThatIOException().isThrownBy(() -> player.hear(calls.first(), "Range", "bytes=10-"));
    assertThat(player.hear(calls.first(), "Range", "bytes=0-9").body())
        .as("what lies before the cut")
        .hasSize(10)
        .hasSizeLessThan(whole);
  }

  @Test
  void aVendorThatBreaksOffAgainAndAgainIsLeftAlone() throws IOException {
    RecordedCalls calls = calls(Outage.NONE);
    calls.realm().ovh().behave(Behaviour.asDocumented().withAudioOutage(Outage.HALF_BODY));
    for (int time = 0; time < 3; time++) {
      assertThatIOException().isThrownBy(() -> calls.player().hear(calls.first()));
    }
    calls.realm().ovh().behave(Behaviour.asDocumented());

    HttpResponse<byte[]> answer = calls.player().hear(calls.first());

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(Player.detail(answer)).contains("left alone");
  }

  private static RecordedCalls calls(Outage outage) {
    String name = outage.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return RecordedCalls.create(server, "row21-recordings-" + name);
  }
}
