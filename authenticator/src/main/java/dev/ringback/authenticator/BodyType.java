package dev.ringback.authenticator;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.KeycloakSession;

/**
 * What a request says its body is. Resources take JSON whatever that is; this refuses what the
 * server itself cannot take, before it looks for a resource.
 */
public final class BodyType {

  private static final String MULTIPART = "multipart";

  private BodyType() {}

  /**
   * Refuses a header {@code Content-Type} that is none, which the server reads once more when it
   * answers, and multipart bodies, which it reads before any resource does.
   *
   * @param form an answer with this status and sentence, in the form of errors of the surface
   * @throws WebApplicationException 400 or 415
   */
  public static void requireReadable(
      KeycloakSession session, BiFunction<Response.Status, String, Response> form) {
    if (!isWritten(session)) {
      // The server's security headers depend on the type of the body
      session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
      throw refusal(
          form.apply(Response.Status.BAD_REQUEST, "The header Content-Type cannot be read."));
    }
    if (type(session).filter(MULTIPART::equalsIgnoreCase).isPresent()) {
      throw refusal(
          form.apply(
              Response.Status.UNSUPPORTED_MEDIA_TYPE,
              "Bodies in several parts are not read here."));
    }
  }

  private static boolean isWritten(KeycloakSession session) {
    try {
      type(session);
      return true;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static Optional<String> type(KeycloakSession session) {
    return Optional.ofNullable(
            session.getContext().getHttpRequest().getHttpHeaders().getMediaType())
        .map(MediaType::getType);
  }

  private static WebApplicationException refusal(Response answer) {
    return new WebApplicationException(
        Response.fromResponse(answer).header("X-Content-Type-Options", "nosniff").build());
  }
}
