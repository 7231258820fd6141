package dev.ringback.simulator.runtel;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.PathName;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.simulator.web.Switches;
import java.util.List;

/** All platforms by their names, and the switches for whoever is no Java program. */
final class PlatformsResource implements Route {

  static final String PATH = Runtel.PATH + "/platforms";

  private final Runtel vendor;

  PlatformsResource(Runtel vendor) {
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Request request) {
    List<String> path = request.segmentsUnder(PATH);
    String name = path.isEmpty() ? "" : path.get(0);
    // A page of another origin cannot send this type unasked.
    if (request.method().equals("PUT") && !request.isJson()) {
      return Reply.error(415, "Send it as application/json.");
    }
    if (path.size() == 1 && request.method().equals("PUT")) {
      return changed(name, request);
    }
    return vendor
        .existingPlatform(name)
        .map(platform -> answer(platform, name, path.subList(1, path.size()), request))
        .orElseGet(() -> Reply.error(404, "No such platform; PUT sets it up."));
  }

  private Reply answer(Platform platform, String name, List<String> path, Request request) {
    if (path.size() == 2 && path.get(0).equals("accounts")) {
      return account(platform, path.get(1), request);
    }
    return switch (request.method() + " " + String.join("/", path)) {
      case "GET " -> Reply.json(200, platform.behaviour());
      case "GET requests" -> Reply.json(200, platform.requests());
      default -> new PlatformApi(platform, PATH + "/" + name).answer(request);
    };
  }

  private Reply changed(String name, Request request) {
    if (!PathName.isOne(name)) {
      return Reply.error(400, PathName.RULE);
    }
    Behaviour before =
        vendor.existingPlatform(name).map(Platform::behaviour).orElseGet(Behaviour::asDocumented);
    return Switches.changed(
        before, Behaviour.class, request, after -> vendor.platform(name).behave(after).behaviour());
  }

  private static Reply account(Platform platform, String login, Request request) {
    return switch (request.method()) {
      case "PUT" -> kept(platform, login, request);
      case "DELETE" -> {
        platform.forget(login);
        yield Reply.noContent();
      }
      default -> Reply.error(405, "An account is set up by PUT and removed by DELETE.");
    };
  }

  private static Reply kept(Platform platform, String login, Request request) {
    try {
      Account usual = Account.of(login, "", login);
      Account account = Json.changed(usual, Account.class, request.body());
      if (!account.login().equals(login) || account.password().isEmpty()) {
        return Reply.error(400, "An account has a password, and the login of its address.");
      }
      platform.keep(account);
      return Reply.noContent();
    } catch (JsonProcessingException malformed) {
      return Reply.error(400, malformed.getOriginalMessage());
    }
  }
}
