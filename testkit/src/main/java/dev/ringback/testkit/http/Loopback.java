package dev.ringback.testkit.http;

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
import java.time.Duration;
import java.util.Map;

/** Plain HTTP to servers on this machine: no redirect is followed, no cookie kept. */
public final class Loopback {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private Loopback() {}

  /** A request that gives up after a minute; the caller adds method and headers. */
  public static HttpRequest.Builder to(URI address) {
    return HttpRequest.newBuilder(address).timeout(Duration.ofMinutes(1));
  }

  /** A POST of a form. */
  public static HttpRequest.Builder form(URI address, Map<String, String> fields) {
    return to(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(Query.encode(fields)));
  }

  /** A POST of JSON. */
  public static HttpRequest.Builder json(URI address, String json) {
    return to(address)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  /**
   * Sends a request and returns the whole answer, whatever its status.
   *
   * @throws UncheckedIOException if nobody answers
   */
  public static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofString());
  }

  /**
   * Sends a request and returns the answer when it begins, whatever its status. The body is to be
   * read or closed: it holds a connection.
   *
   * @throws UncheckedIOException if nobody answers
   */
  public static HttpResponse<InputStream> open(HttpRequest.Builder request) {
    return send(request, BodyHandlers.ofInputStream());
  }

  private static <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
    HttpRequest built = request.build();
    try {
      return CLIENT.send(built, body);
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + built.uri().getAuthority(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    }
  }
}
