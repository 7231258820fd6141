package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.recording.RecordedCalls;
import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Recordings within JSON, of a telephone system that has never heard of document 001. */
@RingbackTest
class RecordFilesIT {

  private static final int SIZE = 5_000_001;
  private static final int FAR_TOO_LONG = 50_000_000;
  private static final int OF_ONE_USER = 3;

  private static FileListener listener;

  @BeforeAll
  static void mirrorCalls(Ringback ringback) {
    listener = FileListener.of(RecordedCalls.create(ringback, "record-files"));
    listener.calls().realm().ovh().behave(Behaviour.asDocumented().withAudioBytes(SIZE));
  }

  @Test
  void aRecordingComesAsBase64AndWhole() throws IOException {
    HttpResponse<String> answer = listener.hear();

    JsonNode result = IntegrationApp.json(answer).path("result");
    assertThat(result.path("file_NAME").asText()).isEqualTo("call-2026-11-20T16-02-00Z.mp3");
    assertThat(result.path("apiName").asText()).isEqualTo("getcallrecordfile");
    assertThat(result.path("fileContent").binaryValue()).hasSize(SIZE);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void andOnceMoreByItsHashAsLongAsItMayBeHeard() {
    JsonNode first = IntegrationApp.json(listener.hear()).path("result");
    String hash = first.path("requestHash").asText();

    JsonNode again =
        IntegrationApp.json(listener.app().again(listener.pair().access(), hash)).path("result");

    assertThat(again.path("fileContent")).isEqualTo(first.path("fileContent"));
    assertThat(again.path("callTime")).isEqualTo(first.path("callTime"));
  }

  @Test
  void hearingIsAnEvent() {
    TestRealm realm = listener.calls().realm();
    realm.events().clear();

    listener.hear();

    assertThat(realm.events().awaitOne("PERMISSION_TOKEN").getDetails())
        .containsEntry("call_record_action", "listen");
  }

  @Test
  void whatTheUserHearsElsewhereCountsToTheSameShare() throws IOException {
    TestRealm realm = listener.calls().realm();
    realm.ovh().behave(Behaviour.asDocumented().withAudioBytes(FAR_TOO_LONG));
    List<HttpResponse<InputStream>> open = new ArrayList<>();
    try {
      for (int stream = 0; stream < OF_ONE_USER; stream++) {
        open.add(listener.calls().player().begin(listener.calls().first()));
      }

      HttpResponse<String> answer = listener.hear();

      assertRefused(answer, 429);
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    } finally {
      for (HttpResponse<InputStream> answer : open) {
        answer.body().close();
      }
      realm.ovh().behave(Behaviour.asDocumented().withAudioBytes(SIZE));
      await().until(() -> listener.hear().statusCode() != 429);
    }
  }

  @Test
  void aCallThatWasNotRecordedHasNone() {
    String unrecorded = listener.calls().unrecorded();

    assertRefused(listener.app().file(listener.pair().access(), unrecorded), 404);
  }
}
