package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The vendor's API: {@code /allo/api/v1/…}. */
final class ApiResource implements Route {

  static final String PATH = AlloIncognito.PATH + "/api/v1";

  private final AlloIncognito vendor;

  ApiResource(AlloIncognito vendor) {
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Request request) {
    String token = request.bearerToken().orElse("");
    return vendor
        .contractOf(token)
        .map(contract -> answer(contract, token, request))
        .orElseGet(ApiResource::unauthorized);
  }

  private Reply answer(Contract contract, String token, Request request) {
    Behaviour behaviour = contract.behaviour();
    return contract.seen(
        request,
        behaviour
            .outage()
            .spoil(() -> documented(contract, token, request), vendor.elsewhere(contract))
            .after(behaviour.delay()));
  }

  private Reply documented(Contract contract, String token, Request request) {
    return switch (request.method() + " " + request.rawPath().substring(PATH.length())) {
      case "GET /auth/integrationapi/create" -> handedOut(contract, contract.create(token));
      case "GET /auth/integrationapi/refresh" -> handedOut(contract, contract.refresh(token));
      case "POST /request/getcallhistory", "GET /request/getcallhistory" ->
          admitted(contract, token, () -> HistoryCall.answer(contract, request));
      case "GET /request/getcallrecordfile" -> file(contract, token, request);
      case "GET /request/getrequestresultbyhash" ->
          admitted(contract, token, () -> answeredBefore(contract, request));
      default -> Envelope.refused(404, "There is no such method.");
    };
  }

  private static Reply handedOut(Contract contract, Optional<Pair> pair) {
    return pair.map(issued -> PairDocument.of(issued, contract.behaviour().wallClock()))
        .map(document -> Reply.json(200, document))
        .map(reply -> contract.losesAnswer() ? reply.lost() : reply)
        .orElseGet(ApiResource::unauthorized);
  }

  private Reply file(Contract contract, String token, Request request) {
    URI elsewhere = vendor.elsewhere(contract);
    return contract
        .behaviour()
        .audioOutage()
        .spoil(
            () -> admitted(contract, token, () -> FileCall.answer(contract, request)), elsewhere);
  }

  private static Reply answeredBefore(Contract contract, Request request) {
    return contract
        .answeredBefore(request.query().getOrDefault("requestHash", ""))
        .orElseGet(() -> Envelope.refused(404, "There is no such request."));
  }

  private static Reply admitted(Contract contract, String token, Supplier<Reply> answer) {
    return contract.admits(token) ? answer.get() : unauthorized();
  }

  private static Reply unauthorized() {
    return Envelope.refused(401, "The token is not valid.");
  }
}
