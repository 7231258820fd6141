package dev.ringback.simulator.ovh;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.PathName;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The switches for whoever is no Java program: everything that an application has and did. */
final class ApplicationsResource implements Route {

  static final String PATH = Ovh.PATH + "/applications";

  private final Ovh vendor;

  ApplicationsResource(Ovh vendor) {
    this.vendor = vendor;
  }

  @Override
  public Reply answer(Request request) {
    List<String> path = request.segmentsUnder(PATH);
    // A page of another origin cannot send this type unasked.
    if (request.method().equals("PUT") && !request.isJson()) {
      return Reply.error(415, "Send it as application/json.");
    }
    if (path.size() == 1 && request.method().equals("PUT")) {
      return changed(path.get(0), request);
    }
    return path.stream()
        .findFirst()
        .flatMap(vendor::existingApplication)
        .map(application -> answer(application, path.subList(1, path.size()), request))
        .orElseGet(() -> Reply.error(404, "No such application; PUT registers it."));
  }

  private Reply answer(Application application, List<String> path, Request request) {
    String id = path.size() == 2 ? path.get(1) : "";
    String address = path.size() == 2 ? path.get(0) + "/{id}" : String.join("/", path);
    return switch (request.method() + " " + address) {
      case "GET " -> Reply.json(200, application.behaviour());
      case "GET requests" -> Reply.json(200, application.requests());
      case "GET handed-out" -> Reply.json(200, application.handedOut());
      case "GET credentials" -> credentials(application);
      case "DELETE credentials/{id}" -> revoked(application, id);
      case "PUT records/{id}" -> kept(application, id, request);
      case "DELETE records/{id}" -> forgotten(application, id);
      default -> Reply.error(404, "There is no " + request.method() + " of this.");
    };
  }

  private Reply changed(String key, Request request) {
    if (!PathName.isOne(key)) {
      return Reply.error(400, PathName.RULE);
    }
    try {
      Optional<Application> before = vendor.existingApplication(key);
      String secret =
          Optional.ofNullable(Json.members(request.body()).get("secret"))
              .or(() -> before.map(Application::secret))
              .orElseThrow(() -> new IllegalArgumentException("A new application needs a secret."));
      Behaviour after =
          Json.changed(
              before.map(Application::behaviour).orElseGet(Behaviour::asDocumented),
              Behaviour.class,
              Json.without("secret", request.body()));
      return Reply.json(200, vendor.application(key, secret).behave(after).behaviour());
    } catch (JsonProcessingException malformed) {
      return Reply.error(400, malformed.getOriginalMessage());
    } catch (IllegalArgumentException wrongSecret) {
      return Reply.error(400, wrongSecret.getMessage());
    }
  }

  private static Reply credentials(Application application) {
    return Reply.json(
        200,
        application.credentials().stream()
            .map(credential -> Listed.of(credential, application))
            .toList());
  }

  private static Reply revoked(Application application, String id) {
    return application.credentials().stream()
        .filter(credential -> Long.toString(credential.id()).equals(id))
        .findFirst()
        .map(
            credential -> {
              application.revoke(credential.consumerKey());
              return Reply.noContent();
            })
        .orElseGet(() -> Reply.error(404, "No such credential."));
  }

  private static Reply kept(Application application, String id, Request request) {
    if (!PabxRecord.isId(id)) {
      return Reply.error(400, "An id is a number.");
    }
    try {
      Json.read(request.body(), PlacedRecord.class).keepIn(application, Long.parseLong(id));
      return Reply.noContent();
    } catch (JsonProcessingException malformed) {
      return Reply.error(400, malformed.getOriginalMessage());
    }
  }

  private static Reply forgotten(Application application, String id) {
    if (PabxRecord.isId(id)) {
      application.forget(Long.parseLong(id));
    }
    return Reply.noContent();
  }

  /** A consumer key as far as its owner may want to know of it. */
  record Listed(
      long id, String consumerKey, CredentialStatus status, String login, Instant creation) {

    static Listed of(Credential credential, Application application) {
      return new Listed(
          credential.id(),
          credential.consumerKey(),
          credential.status(application.now()),
          credential.login().orElse(null),
          credential.creation());
    }
  }
}
