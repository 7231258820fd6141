package dev.ringback.integration;

import static dev.ringback.integration.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.recording.RecordedCalls;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.CurlCommand;
import dev.ringback.testkit.http.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Every request of document 001, in its own words: only the base URL, what stands for somebody's
 * tokens, and what it writes as a placeholder are others. Its curl lines are mended.
 */
@RingbackTest
class Document001IT {

  private static final String BASE = "https://webapi.alloincognito.ru:4431";
  private static final byte[] MP3_FRAME = {(byte) 0xFF, (byte) 0xF3};
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d";

  private static RecordedCalls calls;
  private static String authorization;
  private static Map<String, String> document;

  private TokenPair pair;

  @BeforeAll
  static void readTheDocument(Ringback ringback) throws IOException {
    calls = RecordedCalls.create(ringback, "document-001");
    authorization = FileListener.authorization(calls);
    try (InputStream text = Document001IT.class.getResourceAsStream("examples-001.txt")) {
      document =
          Arrays.stream(new String(text.readAllBytes(), UTF_8).split("(?m)^# "))
              .filter(part -> !part.isBlank())
              .map(part -> part.split("\n", 2))
              .collect(toMap(part -> part[0], part -> part[1]));
    }
  }

  @BeforeEach
  void createAPair() {
    pair = IntegrationApp.pair(send("create"));
  }

  @Test
  void aPairIsThatOfTheDocument() {
    HttpResponse<String> refreshed = send("refresh");

    assertThat(members(IntegrationApp.json(refreshed)))
        .containsExactly(
            "accessToken", "accessTokenExpiredIn", "refreshToken", "refreshTokenExpiredIn");
    assertThat(IntegrationApp.json(refreshed).path("accessTokenExpiredIn").asText()).matches(DATE);
  }

  @Test
  void theHistoryIsThatOfTheDocument() {
    JsonNode answer = IntegrationApp.json(send("history"));

    assertThat(members(answer)).containsExactly("error", "result");
    assertThat(members(answer.path("error"))).containsExactly("errorMessage", "errorCode");
    assertThat(members(answer.path("result")))
        .containsExactly(
            "apiName",
            "apiVersion",
            "callTime",
            "responseDuration",
            "code",
            "requestHash",
            "rowset");
    assertThat(answer.at("/result/callTime").asText()).matches(DATE);
    assertThat(answer.at("/result/rowset/0/numberFrom").asText()).isEqualTo("33972101010");
  }

  @Test
  void aRecordingIsThatOfTheDocument() throws IOException {
    JsonNode result = IntegrationApp.json(send("file")).path("result");

    assertThat(members(result))
        .containsExactly(
            "file_NAME",
            "apiName",
            "apiVersion",
            "callTime",
            "responseDuration",
            "code",
            "requestHash",
            "fileContent");
    assertThat(result.path("fileContent").binaryValue()).startsWith(MP3_FRAME);
  }

  @Test
  void aRequestIsAnsweredOnceMoreByItsHash() {
    JsonNode first = IntegrationApp.json(send("history")).path("result");

    JsonNode again =
        IntegrationApp.json(
                send(
                    "again",
                    "twbfdoEhUI6kPSgOpPXT7Q%3D%3DQUY5OUZCMDJGNDA4MDBEQ0UwNTBBOEMwQ0I1MDI4NTU%3D",
                    first.path("requestHash").asText()))
            .path("result");

    assertThat(again.path("rowset")).isEqualTo(first.path("rowset")).isNotEmpty();
    assertRefused(send("again"), 404);
  }

  private HttpResponse<String> send(String name) {
    return send(name, "", "");
  }

  private HttpResponse<String> send(String name, String placeholder, String value) {
    CurlCommand curl = CurlCommand.read(filled(document.get(name)).replace(placeholder, value));
    HttpRequest.Builder request = Loopback.to(URI.create(curl.url()));
    curl.headers().forEach(request::header);
    return Loopback.send(
        request.method(
            curl.method(),
            curl.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(withoutComments(curl.body()))));
  }

  private String filled(String command) {
    String based =
        command
            .replace(BASE, calls.realm().address() + "/integration")
            .replace("authorization_token", authorization)
            .replace("\"string\"", "\"33639980123\"")
            .replace("\"yyyy-mm-dd hh:mm:ss\"", "\"2026-11-01 00:00:00\"")
            .replace("\" yyyy-mm-dd hh:mm:ss \"", "\" 2026-11-30 23:59:59 \"");
    if (pair == null) {
      return based;
    }
    String withTokens =
        based.replace("refresh_token", pair.refresh()).replace("access_token", pair.access());
    return withTokens.contains("recordFileId=")
        ? withTokens.replace("bec3e80f-2197-4f2e-87d8-44ae05e60eb7", recordFileId())
        : withTokens;
  }

  private String recordFileId() {
    return IntegrationApp.json(send("history")).at("/result/rowset/1/recordFileId").asText();
  }

  /** The document explains its JSON within it. */
  private static String withoutComments(String json) {
    return json.replaceAll("(?m)//.*$", "");
  }

  private static List<String> members(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
