package dev.ringback.simulator.alloincognito;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.PathName;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.simulator.web.Switches;
import java.util.List;
import java.util.Map;

/** The switches for whoever is no Java program: everything that a contract has and did. */
final class ContractsResource implements Route {

  static final String PATH = AlloIncognito.PATH + "/contracts";

  private final AlloIncognito vendor;

  ContractsResource(AlloIncognito vendor) {
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Request request) {
    List<String> path = request.segmentsUnder(PATH);
    String token = path.isEmpty() ? "" : path.get(0);
    // A page of another origin cannot send this type unasked.
    if (List.of("PUT", "POST").contains(request.method()) && !request.isJson()) {
      return Reply.error(415, "Send it as application/json.");
    }
    if (path.size() == 1 && request.method().equals("PUT")) {
      return changed(token, request);
    }
    return vendor
        .existingContract(token)
        .map(contract -> answer(contract, path.subList(1, path.size()), request))
        .orElseGet(() -> Reply.error(404, "No such contract; PUT makes it."));
  }

  private Reply answer(Contract contract, List<String> path, Request request) {
    if (path.size() == 2 && path.get(0).equals("calls")) {
      return call(contract, path.get(1), request);
    }
    return switch (request.method() + " " + String.join("/", path)) {
      case "GET " -> Reply.json(200, contract.behaviour());
      case "GET requests" -> Reply.json(200, contract.requests());
      case "GET rotations" -> Reply.json(200, contract.rotations());
      case "POST authorization-token" -> renewed(contract);
      default -> Reply.error(404, "There is no " + request.method() + " of this.");
    };
  }

  private Reply changed(String token, Request request) {
    if (!PathName.isOne(token)) {
      return Reply.error(400, PathName.RULE);
    }
    Behaviour before =
        vendor.existingContract(token).map(Contract::behaviour).orElseGet(Behaviour::asDocumented);
    return Switches.changed(
        before,
        Behaviour.class,
        request,
        after -> vendor.contract(token).behave(after).behaviour());
  }

  private static Reply renewed(Contract contract) {
    return Reply.json(200, Map.of("authorizationToken", contract.renewAuthorizationToken()));
  }

  private static Reply call(Contract contract, String callId, Request request) {
    return switch (request.method()) {
      case "PUT" -> kept(contract, callId, request);
      case "DELETE" -> {
        contract.forget(callId);
        yield Reply.noContent();
      }
      default -> Reply.error(405, "A call is put in its place by PUT and forgotten by DELETE.");
    };
  }

  private static Reply kept(Contract contract, String callId, Request request) {
    try {
      contract.keep(Json.read(request.body(), PlacedCall.class).withId(callId));
      return Reply.noContent();
    } catch (JsonProcessingException malformed) {
      return Reply.error(400, malformed.getOriginalMessage());
    }
  }
}
