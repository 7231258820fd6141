package dev.ringback.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** A program that plays recordings with one token, or without. */
public final class Player {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI records;
  private final String token;

  private Player(URI records, String token) {
    this.records = records;
    this.token = token;
  }

  public static Player of(TestRealm realm, String token) {
    return new Player(URI.create(realm.address() + "/call-records/records"), token);
  }

  public static Player withoutToken(TestRealm realm) {
    return of(realm, "");
  }

  /** The records that have a recording, the newest first. */
  List<JsonNode> recorded() {
    return search("recorded=true");
  }

  List<JsonNode> unrecorded() {
    return search("recorded=false");
  }

  private List<JsonNode> search(String query) {
    JsonNode page = json(Loopback.send(to(URI.create(records + "?" + query))));
    return StreamSupport.stream(page.spliterator(), false).toList();
  }

  URI audio(String id) {
    return URI.create(records + "/" + id + "/audio");
  }

  /** The recording, with headers by name and value in turn. */
  public HttpResponse<byte[]> hear(String id, String... headers) throws IOException {
    return send(with(to(audio(id)), headers), BodyHandlers.ofByteArray());
  }

  public HttpResponse<byte[]> hear(URI address) throws IOException {
    return send(to(address), BodyHandlers.ofByteArray());
  }

  /** The beginning of the recording, which is read on at the test's own pace. */
  public HttpResponse<InputStream> begin(String id, String... headers) throws IOException {
    return begin(audio(id), headers);
  }

  HttpResponse<InputStream> begin(URI address, String... headers) throws IOException {
    return send(with(to(address), headers), BodyHandlers.ofInputStream());
  }

  HttpResponse<byte[]> describe(String id, String... headers) throws IOException {
    return send(
        with(to(audio(id)), headers).method("HEAD", BodyPublishers.noBody()),
        BodyHandlers.ofByteArray());
  }

  /** An address for players that send no header. */
  public HttpResponse<String> address(String id) {
    return Loopback.send(to(URI.create(records + "/" + id + "/audio-url")));
  }

  public static JsonNode json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  /** What a problem says to people. */
  public static String detail(HttpResponse<byte[]> answer) {
    return json(new String(answer.body(), StandardCharsets.UTF_8)).path("detail").asText();
  }

  private HttpRequest.Builder to(URI address) {
    HttpRequest.Builder request = Loopback.to(address);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body)
      throws IOException {
    try {
      return CLIENT.send(request.build(), body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a recording", e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
