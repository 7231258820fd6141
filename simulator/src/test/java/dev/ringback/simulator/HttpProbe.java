package dev.ringback.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Asks a server as an outsider does: follows nothing, mends nothing. */
public final class HttpProbe {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI base;

  public HttpProbe(URI base) {
    this.base = base;
  }

  /** What came back. */
  public record Answered(int status, HttpResponse<byte[]> response) {

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      try {
        return new ObjectMapper().readTree(text());
      } catch (JsonProcessingException malformed) {
        throw new UncheckedIOException(malformed);
      }
    }

    /** The {@code data} of the vendor's envelope. */
    public JsonNode data() {
      return json().path("data");
    }
  }

  public Answered get(String path) {
    return ask(request(path).GET());
  }

  public Answered post(String path, String contentType, String body) {
    return ask(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  public Answered postJson(String path, String body) {
    return post(path, "application/json", body);
  }

  public Answered put(String path, String contentType, String body) {
    return ask(
        request(path).header("Content-Type", contentType).PUT(BodyPublishers.ofString(body)));
  }

  /** Any request at all. */
  public Answered send(String method, String path, Map<String, String> headers, String body) {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return ask(request);
  }

  /** Reads with headers of one's own. */
  public Answered get(String path, Map<String, String> headers) {
    return send("GET", path, headers, "");
  }

  /**
   * How long an answer is that may be too long to be kept.
   *
   * @throws IOException if it ends before its end
   */
  public long lengthOf(String path, Map<String, String> headers) throws IOException {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    try (InputStream body = client.send(request.build(), BodyHandlers.ofInputStream()).body()) {
      return body.transferTo(OutputStream.nullOutputStream());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
  }

  private Answered ask(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
      return new Answered(response.statusCode(), response);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
