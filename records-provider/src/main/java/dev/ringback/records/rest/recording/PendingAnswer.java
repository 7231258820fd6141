package dev.ringback.records.rest.recording;

import dev.ringback.records.recording.ServerConnection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/** An answer that is still to be given, and the connection that it will go out on. */
public final class PendingAnswer {

  private final AsyncResponse answer;
  private final HttpServerRequest request;
  private final SecurityHeaders headers;

  /**
   * @param session of the request, still open
   * @param request that is answered
   */
  public PendingAnswer(KeycloakSession session, AsyncResponse answer, HttpServerRequest request) {
    this.answer = answer;
    this.request = request;
    this.headers = SecurityHeaders.of(session.getContext().getRealm());
  }

  /** Does what is to give it. A refusal that this throws is the answer, with the headers, too. */
  public void giveBy(Runnable work) {
    try {
      work.run();
    } catch (WebApplicationException refused) {
      resume(refused.getResponse());
    }
  }

  /** Gives it, with the realm's security headers. */
  public void resume(Response response) {
    answer.resume(headers.in(response));
  }

  /** However the answer ends, and if none of it can be sent. */
  void whenOver(Runnable work) {
    answer.register((CompletionCallback) end -> work.run());
  }

  ServerConnection connection() {
    return new ServerConnection(request);
  }
}
