package dev.ringback.simulator.ovh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecordingsTest {

  private static final long MANY_BYTES = 200L * 1024 * 1024;

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Application application = simulator.ovh().application("hears", "its-secret");
  private final Service line =
      application.customer("firm").billingAccount("bill-1").line("0033972101010");
  private final PabxRecord call =
      PabxRecord.of(
          7,
          Instant.parse("2026-07-01T10:00:00Z"),
          Duration.ofSeconds(42),
          "0033972101010",
          "0079243555100");
  private final HttpProbe recording = recordingOf(call);

  @Test
  void aRecordingLastsAsLongAsItsCall() {
    Answered answered = recording.get("");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Content-Type")).isEqualTo("audio/mpeg");
    assertThat(answered.header("Last-Modified")).isEqualTo("Wed, 01 Jul 2026 10:00:42 GMT");
    assertThat(answered.response().body()).hasSize(42_000);
  }

  @Test
  void aPartOfARecordingIsTold() {
    byte[] whole = recording.get("").response().body();

    Answered answered = recording.get("", Map.of("Range", "bytes=1000-1099"));

    assertThat(answered.status()).isEqualTo(206);
    assertThat(answered.response().body()).containsExactly(Arrays.copyOfRange(whole, 1000, 1100));
  }

  @Test
  void rangesCanBeSwitchedOff() {
    application.behave(Behaviour.asDocumented().withAudioRanges(false));

    Answered answered = recording.get("", Map.of("Range", "bytes=1000-1099"));

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Accept-Ranges")).isEmpty();
  }

  @Test
  void theAddressCannotBeGuessed() {
    URI address = simulator.ovh().recording(application, call);
    HttpProbe server = new HttpProbe(simulator.address());

    assertThat(address.getPath()).matches("/ovh/recordings/hears/7/[0-9a-f]{40}\\.mp3");
    assertThat(server.get("/ovh/recordings/hears/7/" + "0".repeat(40) + ".mp3").status())
        .isEqualTo(404);
    assertThat(server.get("/ovh/recordings/hears/7").status()).isEqualTo(404);
  }

  @Test
  void thereIsNoRecordingOfACallThatWasNotRecordedOrIsForgotten() {
    PabxRecord unrecorded = call.unrecorded();
    assertThat(recordingOf(unrecorded).get("").status()).isEqualTo(404);

    line.keep(call).forget(call.id());

    assertThat(recording.get("").status()).isEqualTo(404);
  }

  @Test
  void aRecordingIsReadOnly() {
    assertThat(recording.postJson("", "{}").status()).isEqualTo(405);
  }

  @Test
  void aRecordingOfTwoHundredMegabytesIsMadeUpAsItIsRead() throws Exception {
    application.behave(Behaviour.asDocumented().withAudioBytes(MANY_BYTES));

    Answered end = recording.get("", Map.of("Range", "bytes=-10"));
    assertThat(end.header("Content-Range"))
        .isEqualTo("bytes %d-%d/%d".formatted(MANY_BYTES - 10, MANY_BYTES - 1, MANY_BYTES));
    assertThat(recording.lengthOf("", Map.of())).isEqualTo(MANY_BYTES);
  }

  @Test
  void aHalfOfALongRecordingIsNoEnd() {
    application.behave(
        Behaviour.asDocumented().withAudioBytes(10_000_000).withAudioOutage(Outage.HALF_BODY));

    assertThatThrownBy(() -> recording.lengthOf("", Map.of())).isInstanceOf(IOException.class);
  }

  @Test
  void anOutageOfTheRecordingsIsNoneOfTheApiAndTheOtherWayRound() {
    OvhProgram program = new OvhProgram(simulator, application).linkedTo("firm");
    application.behave(Behaviour.asDocumented().withAudioOutage(Outage.HTTP_500));
    assertThat(recording.get("").status()).isEqualTo(500);
    assertThat(program.get("/telephony").status()).isEqualTo(200);

    application.behave(Behaviour.asDocumented().withApiOutage(Outage.HTTP_500));

    assertThat(recording.get("").status()).isEqualTo(200);
    assertThat(program.get("/telephony").status()).isEqualTo(500);
  }

  @Test
  void whoHeardWhatIsSeen() {
    recording.get("");

    assertThat(application.requests())
        .extracting(SeenRequest::path, SeenRequest::status)
        .containsExactly(
            tuple(
                simulator.ovh().recording(application, call).getPath().substring("/ovh".length()),
                200));
  }

  private HttpProbe recordingOf(PabxRecord of) {
    line.keep(of);
    return new HttpProbe(simulator.ovh().recording(application, of));
  }
}
