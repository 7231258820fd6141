package dev.ringback.simulator.alloincognito;

import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;

/**
 * Where redirects lead to: whoever follows one is seen by the contract, with or without a token.
 */
final class Elsewhere implements Route {

  static final String PATH = AlloIncognito.PATH + "/elsewhere";

  private final AlloIncognito vendor;

  Elsewhere(AlloIncognito vendor) {
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Request request) {
    Reply nothing = Envelope.refused(404, "There is nothing here.");
    return request.segmentsUnder(PATH).stream()
        .findFirst()
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .flatMap(vendor::contract)
        .map(contract -> contract.seen(request, nothing))
        .orElse(nothing);
  }
}
