package dev.ringback.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.EventRepresentation;

/** Hearing a recording, whole and in parts. */
@RingbackTest
class RecordingIT {

  private static RecordedCalls calls;
  private static Player player;
  private static byte[] whole;

  @BeforeAll
  static void recordCalls(Ringback ringback) throws IOException {
    calls = RecordedCalls.create(ringback, "recordings");
    player = calls.player();
    whole = player.hear(calls.first()).body();
  }

  @AfterEach
  void ovhIsWell() {
    calls.realm().ovh().behave(Behaviour.asDocumented());
  }

  @Test
  void theWholeRecordingIsPlayedAndKeptNowhere() throws IOException {
    HttpResponse<byte[]> answer = player.hear(calls.first());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isNotEmpty().isEqualTo(whole);
    assertHeaders(
        answer,
        Map.of(
            "Content-Type", "audio/mpeg",
            "Content-Length", Integer.toString(whole.length),
            "Accept-Ranges", "bytes",
            "Cache-Control", "private, no-store",
            "Content-Disposition", "inline; filename=\"call-2026-11-20T16-02-00Z.mp3\"",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer"));
    assertThat(answer.headers().firstValue("ETag").orElseThrow()).matches("\"[A-Za-z0-9_-]{43}\"");
  }

  @Test
  void headTellsTheSameWithoutTheRecording() throws IOException {
    HttpResponse<byte[]> answer = player.describe(calls.first());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertHeaders(
        answer,
        Map.of(
            "Content-Type", "audio/mpeg",
            "Content-Length", Integer.toString(whole.length),
            "ETag", tag(player.hear(calls.first()))));
  }

  @ParameterizedTest
  @CsvSource({"bytes=0-99, 0, 100", "bytes=1000-, 1000, -1", "bytes=-50, -50, -1"})
  void aPartIsPlayedWhetherOrNotOvhKnowsOfParts(String range, int from, int to) throws IOException {
    int begin = from < 0 ? whole.length + from : from;
    int end = to < 0 ? whole.length : to;
    for (boolean understood : new boolean[] {true, false}) {
      calls.realm().ovh().behave(Behaviour.asDocumented().withAudioRanges(understood));

      HttpResponse<byte[]> answer = player.hear(calls.first(), "Range", range);

      assertThat(answer.statusCode()).isEqualTo(206);
      assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(whole, begin, end));
      assertHeaders(
          answer,
          Map.of(
              "Content-Range",
              "bytes " + begin + "-" + (end - 1) + "/" + whole.length,
              "Content-Length",
              Integer.toString(end - begin)));
    }
  }

  @Test
  void headOfAPartTellsOfThePart() throws IOException {
    HttpResponse<byte[]> answer = player.describe(calls.first(), "Range", "bytes=5-9");

    assertThat(answer.statusCode()).isEqualTo(206);
    assertHeaders(answer, Map.of("Content-Length", "5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,5-6", "bytes=9-1", "seconds=0-1"})
  void whatIsNoSingleRangeIsAnsweredWithTheWhole(String range) throws IOException {
    HttpResponse<byte[]> answer = player.hear(calls.first(), "Range", range);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(whole);
  }

  @Test
  void aRangePastTheEndIsNone() throws IOException {
    HttpResponse<byte[]> answer = player.hear(calls.first(), "Range", "bytes=99999999-");

    assertThat(answer.statusCode()).isEqualTo(416);
    assertHeaders(
        answer,
        Map.of(
            "Content-Range",
            "bytes */" + whole.length,
            "Content-Type",
            "application/problem+json"));
  }

  @Test
  void aTagDecidesWhetherAndWhatIsSent() throws IOException {
    String tag = tag(player.hear(calls.first()));

    assertThat(player.hear(calls.first(), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(player.describe(calls.first(), "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(player.hear(calls.first(), "If-Match", "\"x\"").statusCode()).isEqualTo(412);
    assertThat(player.hear(calls.first(), "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(player.hear(calls.first(), "Range", "bytes=5-", "If-Range", tag).statusCode())
        .isEqualTo(206);
    assertThat(player.hear(calls.first(), "Range", "bytes=5-", "If-Range", "\"x\"").body())
        .isEqualTo(whole);
    assertThat(tag(player.hear(calls.second()))).isNotEqualTo(tag);
  }

  @Test
  void aCallThatWasNotRecordedHasNone() throws IOException {
    HttpResponse<byte[]> answer = player.hear(calls.unrecorded());

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Player.detail(answer)).contains("no recording");
    assertThat(player.describe(calls.unrecorded()).statusCode()).isEqualTo(404);
    assertThat(player.address(calls.unrecorded()).statusCode()).isEqualTo(404);
  }

  @Test
  void aRecordOfSomebodyElseIsNone() throws IOException {
    Player stranger = calls.playerOf("stranger", "records:read", "records:listen");

    assertThat(stranger.hear(calls.first()).statusCode()).isEqualTo(404);
    assertThat(stranger.describe(calls.first()).statusCode()).isEqualTo(404);
    assertThat(stranger.address(calls.first()).statusCode()).isEqualTo(404);
    assertThat(stranger.hear("..%2Frecords").statusCode()).isIn(400, 404);
  }

  @Test
  void whoMayOnlyReadIsToldSo() throws IOException {
    Player clerk = calls.playerOf("clerk", "records:read", "records:listen");
    calls.grantAllLines("clerk");
    calls.grant("clerk", "read");

    HttpResponse<byte[]> answer = clerk.hear(calls.first());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertHeaders(answer, Map.of("Content-Type", "application/problem+json"));
    assertThat(Player.detail(answer)).contains("not hear it");
    assertThat(clerk.address(calls.first()).statusCode()).isEqualTo(403);

    calls.grant("clerk", "listen");

    assertThat(clerk.hear(calls.first()).body()).isEqualTo(whole);
  }

  @Test
  void aTokenForReadingPlaysNothing() throws IOException {
    Player reader = calls.playerOf(RecordedCalls.OWNER, "records:read");

    HttpResponse<byte[]> answer = reader.hear(calls.first());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
        .contains("insufficient_scope", "records:listen");
  }

  @Test
  void whoeverHearsACallIsInTheEvents() throws IOException {
    calls.realm().events().clear();

    player.hear(calls.first());

    EventRepresentation event = calls.realm().events().awaitOne("PERMISSION_TOKEN");
    assertThat(event.getDetails())
        .containsEntry("username", RecordedCalls.OWNER)
        .containsEntry("call_record", calls.first())
        .containsEntry("call_record_action", "listen")
        .doesNotContainValue("+33972101010")
        .doesNotContainValue("0033972101010");
  }

  private static void assertHeaders(HttpResponse<?> answer, Map<String, String> expected) {
    expected.forEach(
        (name, value) ->
            assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
  }

  private static String tag(HttpResponse<?> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
