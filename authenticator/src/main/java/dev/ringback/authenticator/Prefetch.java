package dev.ringback.authenticator;

import java.util.List;
import java.util.Optional;
import org.keycloak.http.HttpRequest;

/**
 * Requests of browsers and proxies on suspicion, before anybody wants the answer. HTTP takes a GET
 * for something that can be tried; where it begins or ends something, it has to be wanted.
 */
public final class Prefetch {

  private static final List<String> HEADERS = List.of("Sec-Purpose", "Purpose", "X-Moz");
  private static final String PREFETCH = "prefetch";

  private Prefetch() {}

  /** Whether the request says so of itself. */
  public static boolean is(HttpRequest request) {
    return HEADERS.stream().anyMatch(header -> says(request, header));
  }

  private static boolean says(HttpRequest request, String header) {
    return Optional.ofNullable(request.getHttpHeaders().getHeaderString(header))
        .filter(purpose -> purpose.contains(PREFETCH))
        .isPresent();
  }
}
