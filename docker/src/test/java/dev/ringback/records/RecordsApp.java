package dev.ringback.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A program that searches call records with one token. */
public final class RecordsApp {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final URI records;
  private final String token;

  private RecordsApp(URI records, String token) {
    this.records = records;
    this.token = token;
  }

  public static RecordsApp of(TestRealm realm, String token) {
    return new RecordsApp(URI.create(realm.address() + "/call-records/records"), token);
  }

  /** The first page, such as {@code recorded=true&limit=5}. */
  public HttpResponse<String> search(String query) {
    return Loopback.send(request("?" + query).GET());
  }

  public HttpResponse<String> one(String id) {
    return Loopback.send(request("/" + id).GET());
  }

  /** Where a page of records says that the next one is. */
  public static Optional<URI> next(HttpResponse<String> page) {
    return page.headers()
        .firstValue("Link")
        .map(NEXT::matcher)
        .filter(Matcher::matches)
        .map(link -> URI.create(link.group(1)));
  }

  public HttpResponse<String> follow(URI address) {
    return Loopback.send(bearing(Loopback.to(address)).GET());
  }

  /** A request that has the token, and no method yet. */
  HttpRequest.Builder request(String pathAndQuery) {
    return bearing(Loopback.to(URI.create(records + pathAndQuery)));
  }

  /** One field of every record of a page. */
  public static List<String> all(String field, HttpResponse<String> page) {
    return StreamSupport.stream(json(page).spliterator(), false)
        .map(record -> record.path(field).asText())
        .toList();
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return MAPPER.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(answer.statusCode() + " " + answer.body(), e);
    }
  }

  private HttpRequest.Builder bearing(HttpRequest.Builder request) {
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }
}
