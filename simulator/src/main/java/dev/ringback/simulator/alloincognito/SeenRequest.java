package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import java.time.Instant;

/**
 * What a contract was asked. Tokens are not remembered.
 *
 * @param at when it was answered, by the vendor's clock
 * @param method HTTP method, such as {@code POST}
 * @param path beneath {@code /allo}, such as {@code /api/v1/request/getcallhistory}
 * @param parameters the body as it was sent, or else the query as a JSON object
 * @param status the HTTP status of the answer, whether or not it arrived
 */
public record SeenRequest(Instant at, String method, String path, String parameters, int status) {

  static SeenRequest of(Instant at, Request request, Reply reply) {
    return new SeenRequest(
        at,
        request.method(),
        request.rawPath().substring(AlloIncognito.PATH.length()),
        request.body().isBlank() ? Json.text(request.query()) : request.body(),
        reply.status());
  }
}
