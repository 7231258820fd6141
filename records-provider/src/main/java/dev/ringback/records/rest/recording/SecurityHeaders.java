package dev.ringback.records.rest.recording;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.RealmModel;

/**
 * The security headers of a realm, for answers that Keycloak's own filter leaves without: it adds
 * them as long as the session of the request is open, and that of a suspended answer is closed.
 *
 * @param values of the realm, by the names that Keycloak keeps them under
 */
record SecurityHeaders(Map<String, String> values) {

  static SecurityHeaders of(RealmModel realm) {
    return new SecurityHeaders(Map.copyOf(realm.getBrowserSecurityHeaders()));
  }

  /** The answer with those that Keycloak gives its kind, but for those that it has already. */
  Response in(Response answer) {
    ResponseBuilder headed = Response.fromResponse(answer);
    ofKind(answer.getMediaType())
        .filter(header -> !answer.getHeaders().containsKey(header.getHeaderName()))
        .filter(header -> !value(header).isEmpty())
        .forEach(header -> headed.header(header.getHeaderName(), value(header)));
    return headed.build();
  }

  private static Stream<BrowserSecurityHeaders> ofKind(MediaType type) {
    Stream<BrowserSecurityHeaders> ofAny =
        Stream.of(
            BrowserSecurityHeaders.STRICT_TRANSPORT_SECURITY,
            BrowserSecurityHeaders.X_CONTENT_TYPE_OPTIONS,
            BrowserSecurityHeaders.REFERRER_POLICY,
            BrowserSecurityHeaders.X_ROBOTS_TAG);
    return MediaType.APPLICATION_JSON_TYPE.equals(type)
        ? Stream.concat(ofAny, Stream.of(BrowserSecurityHeaders.X_FRAME_OPTIONS))
        : ofAny;
  }

  private String value(BrowserSecurityHeaders header) {
    return values.getOrDefault(header.getKey(), header.getDefaultValue());
  }
}
