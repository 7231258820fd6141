package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.upstream.UpstreamProvider;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.keycloak.OAuthErrorException;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.services.cors.Cors;

/**
 * What an app is told, as OAuth 2.0 words it (RFC 6749, section 5). An error is an answer like any
 * other and no exception, so that what the challenge has learned meanwhile is kept.
 */
final class OAuthAnswers {

  private final Cors cors;

  OAuthAnswers(Cors cors) {
    this.cors = cors;
  }

  Response ok(Object entity) {
    return cors.add(answer(Response.Status.OK, entity));
  }

  /**
   * @param description plain words for the app's developer
   */
  Response refused(String error, String description) {
    return refused(error, description, Response.Status.BAD_REQUEST);
  }

  Response refused(String error, String description, Response.Status status) {
    return cors.add(answer(status, new OAuth2ErrorRepresentation(error, description)));
  }

  /**
   * HTTP 429 (RFC 6585, section 4).
   *
   * @param wait until the app may ask again
   */
  Response tooMany(Duration wait) {
    return cors.add(
        answer(
                Response.Status.TOO_MANY_REQUESTS,
                new OAuth2ErrorRepresentation(
                    OAuthErrorException.SLOW_DOWN, "Too many attempts; see Retry-After."))
            .header(HttpHeaders.RETRY_AFTER, seconds(wait)));
  }

  /** This server has too much to do at the moment; the app may ask again in some seconds. */
  Response busy() {
    return unavailable(
        "This server is busy; see Retry-After.", Duration.ofSeconds(UpstreamProvider.BUSY_SECONDS));
  }

  /**
   * HTTP 503.
   *
   * @param wait until the app may ask again
   */
  Response unavailable(String description, Duration wait) {
    return cors.add(
        answer(
                Response.Status.SERVICE_UNAVAILABLE,
                new OAuth2ErrorRepresentation(
                    OAuthErrorException.TEMPORARILY_UNAVAILABLE, description))
            .header(HttpHeaders.RETRY_AFTER, seconds(wait)));
  }

  private static long seconds(Duration wait) {
    return Math.max(1, wait.plusMillis(999).toSeconds());
  }

  private static Response.ResponseBuilder answer(Response.Status status, Object entity) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Pragma", "no-cache")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(entity);
  }
}
