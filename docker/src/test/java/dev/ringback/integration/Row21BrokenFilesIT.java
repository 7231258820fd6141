package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ringback.recording.RecordedCalls;
import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.simulator.ovh.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Security, row 21: what a source sends in part never makes a document that is whole. */
@RingbackTest
class Row21BrokenFilesIT {

  private static Ringback server;

  @BeforeAll
  static void takeServer(Ringback ringback) {
    server = ringback;
  }

  @Test
  void aRecordingThatIsCutCutsTheConnection() {
    FileListener listener = listener("cut");
    spoil(listener, 1_000_000, Outage.HALF_BODY);

    assertThatException().isThrownBy(listener::hear).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aRecordingThatIsCutBeforeAnythingWasSentIsAnError() {
    FileListener listener = listener("cut-at-once");
    spoil(listener, 2_000, Outage.HALF_BODY);

    assertRefused(listener.hear(), 502);
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_500", "HTML_PAGE", "REDIRECT"})
  void whatIsNoRecordingIsAnError(Outage outage) {
    FileListener listener = listener(outage.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    spoil(listener, 1_000, outage);

    assertRefused(listener.hear(), 502);
  }

  private static FileListener listener(String name) {
    return FileListener.of(RecordedCalls.create(server, "row21-files-" + name));
  }

  private static void spoil(FileListener listener, int size, Outage outage) {
    listener
        .calls()
        .realm()
        .ovh()
        .behave(Behaviour.asDocumented().withAudioBytes(size).withAudioOutage(outage));
  }
}
