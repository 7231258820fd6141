package dev.ringback.simulator.telefonip;

import dev.ringback.simulator.web.MediaType;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** The vendor's API: {@code /api/v1/authcalls/{token}/{action}/{params}}. */
final class AuthCallsResource implements Route {

  static final String PATH = "/api/v1/authcalls";

  private static final String QR_IMAGES = "get_qr_image";

  private final TelefonIp vendor;
  private final Functions functions;

  AuthCallsResource(TelefonIp vendor, Clock clock) {
    this.vendor = vendor;
    this.functions = new Functions(vendor.baseUrl() + "/" + QR_IMAGES + "/", clock);
  }

  @Override
  public Reply answer(Request request) {
    List<String> path = request.segmentsUnder(PATH);
    if (path.size() == 2 && path.get(0).equals(QR_IMAGES)) {
      return image(path.get(1));
    }
    String token = path.isEmpty() ? "" : path.get(0);
    return vendor
        .existingAccount(token)
        .map(account -> answer(account, path.subList(1, path.size()), request))
        .orElseGet(() -> Envelope.refused(Behaviour.asDocumented(), 401, "invalid token"));
  }

  private Reply answer(Account account, List<String> path, Request request) {
    String action = path.isEmpty() ? "" : path.get(0);
    Parameters parameters = Parameters.of(request, path);
    account.asked(request.method(), action, parameters.values());

    Behaviour behaviour = account.behaviour();
    URI elsewhere = URI.create(vendor.baseUrl() + "/" + account.token() + "/elsewhere");
    return behaviour
        .outage()
        .spoil(() -> documented(account, request.method(), action, parameters), elsewhere)
        .after(behaviour.delay());
  }

  private Reply documented(Account account, String method, String action, Parameters parameters) {
    return switch (method + " " + action) {
      case "GET reverse_auth_phone_get" -> functions.reverseAuthPhoneGet(account, parameters);
      case "POST reverse_auth_phone_post" -> functions.reverseAuthPhonePost(account, parameters);
      case "GET reverse_auth_phone_check" -> functions.reverseAuthPhoneCheck(account, parameters);
      default -> Envelope.refused(account.behaviour(), 404, "unknown action");
    };
  }

  private Reply image(String image) {
    return Parameters.wholeNumber(image)
        .flatMap(vendor::numberOfImage)
        .map(number -> Reply.of(200, MediaType.PNG, QrImage.png(number)))
        .orElseGet(() -> Reply.error(404, "No such image."));
  }
}
