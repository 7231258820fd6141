package dev.ringback.benchmark.records;

import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program that searches with one token. */
public final class Searcher {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  private final URI address;
  private final Supplier<String> token;

  /**
   * A program at an address.
   *
   * @param address whose query is still missing
   * @param token that is good now
   */
  public Searcher(URI address, Supplier<String> token) {
    this.address = address;
    this.token = token;
  }

  /**
   * Reads one page.
   *
   * @throws IllegalStateException if there is none
   */
  public HttpResponse<String> page(String query) {
    return read(URI.create(address + "?" + query));
  }

  /** Where the next page is. */
  Optional<URI> next(HttpResponse<String> page) {
    return page.headers()
        .firstValue("Link")
        .map(NEXT::matcher)
        .filter(Matcher::matches)
        .map(link -> URI.create(link.group(1)));
  }

  HttpResponse<String> read(URI page) {
    HttpResponse<String> answer =
        Loopback.send(Loopback.to(page).header("Authorization", "Bearer " + token.get()).GET());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer;
  }
}
