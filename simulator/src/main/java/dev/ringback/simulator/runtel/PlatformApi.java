package dev.ringback.simulator.runtel;

import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The action API of a platform: {@code POST …/api/}. */
final class PlatformApi implements Route {

  private final Platform platform;
  private final String path;

  /**
   * @param path where the platform is, without a slash at its end
   */
  PlatformApi(Platform platform, String path) {
    this.platform = platform;
    this.path = path;
  }

  @Override
  public Reply answer(Request request) {
    List<String> segments = request.segmentsUnder(path);
    ActionRequest asked = ActionRequest.of(request);
    platform.asked(
        new SeenRequest(
            platform.now(),
            request.method(),
            "/" + String.join("/", segments),
            asked.action(),
            asked.parameter("login")));
    if (!segments.equals(List.of("api"))) {
      return Reply.error(404, "There is only api/.");
    }
    Behaviour behaviour = platform.behaviour();
    return behaviour
        .outage()
        .spoil(() -> documented(request, asked), URI.create(platform.baseUrl() + "/api/elsewhere"))
        .after(behaviour.delay())
        .with("Access-Control-Allow-Origin", "*")
        .with("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
  }

  private Reply documented(Request request, ActionRequest asked) {
    return switch (request.method()) {
      case "POST" -> performed(request, asked);
      case "OPTIONS" -> Reply.json(200, Map.of());
      default -> Envelope.refused(asked, 405);
    };
  }

  private Reply performed(Request request, ActionRequest asked) {
    return switch (asked.action() + " " + asked.obj()) {
      case "auth User" -> login(asked);
      case "logout User" -> logout(request, asked);
      case " " -> Envelope.refused(asked, 400);
      default -> Envelope.refused(asked, 404);
    };
  }

  private Reply login(ActionRequest asked) {
    if (platform.isBlocked()) {
      return Envelope.refused(asked, 403);
    }
    return platform
        .authenticated(asked.parameter("login"), asked.parameter("password"))
        .map(account -> Envelope.of(asked, 200, LoginBody.of(platform, account)))
        .orElseGet(() -> Envelope.refused(asked, 401));
  }

  private Reply logout(Request request, ActionRequest asked) {
    return request
        .bearerToken()
        .filter(platform::end)
        .map(ended -> Envelope.of(asked, 200, Map.of()))
        .orElseGet(() -> Envelope.refused(asked, 401));
  }
}
