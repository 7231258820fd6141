package dev.ringback.records.rest.recording;

import dev.ringback.records.recording.ServerConnection;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.CompletionCallback;
import jakarta.ws.rs.core.Response;

/**
 * An answer that is still to be given, and the connection that it will go out on.
 *
 * @param request that is answered
 */
public record PendingAnswer(AsyncResponse answer, HttpServerRequest request) {

  public void resume(Response response) {
    answer.resume(response);
  }

  /** However the answer ends, and if none of it can be sent. */
  void whenOver(Runnable work) {
    answer.register((CompletionCallback) end -> work.run());
  }

  ServerConnection connection() {
    return new ServerConnection(request);
  }
}
