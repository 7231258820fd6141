package dev.ringback.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no action of document 002. */
@RingbackTest
class PbxRubbishIT {

  private static TestRealm realm;
  private static PbxApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "pbx-rubbish");
    app = PbxApp.of(realm);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "action=auth",
        "{\"action\":\"auth\"}",
        "{\"action\":\"auth\",\"obj\":7,\"params\":{}}",
        "{\"action\":\"auth\",\"obj\":\"User\",\"params\":[]}",
        "{\"action\":\"auth\",\"obj\":\"User\",\"params\":{\"login\":\"anna\"}}",
        "{\"action\":\"auth\",\"obj\":\"User\",\"params\":{\"login\":\"a\\r\\nb\",\"password\":\"x\"}}",
        "{\"action\":\"auth\",\"obj\":\"User\",\"params\":{\"login\":{},\"password\":\"x\"}}"
      })
  void rubbishIsRefusedInTheEnvelope(String rubbish) {
    HttpResponse<String> answer = app.post(rubbish);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(PbxApp.json(answer).path("code").asInt()).isEqualTo(400);
    assertThat(PbxApp.json(answer).path("notifies").size()).isEqualTo(1);
    assertThat(realm.events().errors()).isEmpty();
  }

  @Test
  void aBodyOfTenMegabytesIsRefused() {
    assertThat(app.post("{\"action\":\"" + "a".repeat(10_000_000) + "\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void markupIsGivenBackAsTextOfJson() {
    HttpResponse<String> answer =
        app.post("{\"action\":\"<img onerror=x>\",\"obj\":\"${7*7}\",\"params\":{}}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
    assertThat(PbxApp.json(answer).path("obj").asText()).isEqualTo("${7*7}");
  }
}
