package dev.ringback.simulator.ovh;

import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import java.time.Instant;

/** OVH's API: {@code /ovh/1.0/…}. */
final class ApiResource implements Route {

  static final String PATH = Ovh.PATH + "/1.0";

  private final Ovh vendor;
  private final AuthCalls auth;
  private final TelephonyCalls telephony;

  ApiResource(Ovh vendor) {
    this.vendor = vendor;
    this.auth = new AuthCalls(vendor);
    this.telephony = new TelephonyCalls(vendor);
  }

  @Override
  public Reply answer(Request request) {
    return request
        .header("X-Ovh-Application")
        .map(key -> answer(key, request))
        .orElseGet(() -> answerToAnybody(request));
  }

  private Reply answer(String key, Request request) {
    return vendor
        .existingApplication(key)
        .map(application -> answer(application, request))
        .orElseGet(OvhError.INVALID_KEY::reply);
  }

  private Reply answer(Application application, Request request) {
    Behaviour behaviour = application.behaviour();
    Instant at = application.now();
    Reply reply =
        behaviour
            .apiOutage()
            .spoil(() -> documented(application, request), vendor.address("/1.0/elsewhere"))
            .after(behaviour.apiDelay());
    application.seen(
        new SeenRequest(
            at,
            request.method(),
            "/1.0" + path(request),
            request.header("X-Ovh-Consumer").orElse(""),
            reply.status()));
    return reply;
  }

  private Reply documented(Application application, Request request) {
    String path = path(request);
    return switch (request.method() + " " + path) {
      case "GET /auth/time" -> Reply.json(200, application.time().getEpochSecond());
      case "POST /auth/credential" -> auth.credential(application, request);
      default -> signed(application, request, path);
    };
  }

  private Reply signed(Application application, Request request, String path) {
    Admission admission = Gate.admit(application, request, path);
    if (admission instanceof Admission.Granted granted) {
      return granted(application, granted.credential(), request, path);
    }
    return ((Admission.Refused) admission).reply();
  }

  private Reply granted(
      Application application, Credential credential, Request request, String path) {
    return switch (request.method() + " " + path) {
      case "GET /auth/currentCredential" -> auth.currentCredential(application, credential);
      case "POST /auth/logout" -> auth.logout(application, credential);
      default -> telephony.answer(application, credential, request);
    };
  }

  /** The time is told to anybody; whoever names no application gets it without anybody's skew. */
  private Reply answerToAnybody(Request request) {
    return request.method().equals("GET") && path(request).equals("/auth/time")
        ? Reply.json(200, vendor.clock().instant().getEpochSecond())
        : OvhError.INVALID_KEY.reply();
  }

  private static String path(Request request) {
    return request.rawPath().substring(PATH.length());
  }
}
