package dev.ringback.simulator.telefonip;

import dev.ringback.simulator.web.PathName;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.simulator.web.Switches;
import java.util.List;

/** The switches for whoever is no Java program: behaviour and seen requests of an account. */
final class AccountsResource implements Route {

  static final String PATH = "/telefon-ip/accounts";

  private final TelefonIp vendor;

  AccountsResource(TelefonIp vendor) {
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Request request) {
    List<String> path = request.segmentsUnder(PATH);
    if (path.size() == 1) {
      return switch (request.method()) {
        case "GET" -> behaviour(path.get(0));
        case "PUT" -> changed(path.get(0), request);
        default -> Reply.error(405, "An account is read by GET and changed by PUT.");
      };
    }
    if (path.size() == 2 && path.get(1).equals("requests")) {
      return request.method().equals("GET")
          ? requests(path.get(0))
          : Reply.error(405, "Requests are read by GET.");
    }
    return Reply.error(404, "There is {token} and {token}/requests.");
  }

  private Reply behaviour(String token) {
    return vendor
        .existingAccount(token)
        .map(account -> Reply.json(200, account.behaviour()))
        .orElseGet(AccountsResource::noSuchAccount);
  }

  private Reply requests(String token) {
    return vendor
        .existingAccount(token)
        .map(account -> Reply.json(200, account.requests()))
        .orElseGet(AccountsResource::noSuchAccount);
  }

  private Reply changed(String token, Request request) {
    // A page of another origin cannot send this type unasked.
    if (!request.isJson()) {
      return Reply.error(415, "Send the switches as application/json.");
    }
    if (!PathName.isOne(token)) {
      return Reply.error(400, PathName.RULE);
    }
    Behaviour before =
        vendor.existingAccount(token).map(Account::behaviour).orElseGet(Behaviour::asDocumented);
    return Switches.changed(
        before, Behaviour.class, request, after -> vendor.account(token).behave(after).behaviour());
  }

  private static Reply noSuchAccount() {
    return Reply.error(404, "No such account; PUT creates it.");
  }
}
