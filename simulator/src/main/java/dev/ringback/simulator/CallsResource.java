package dev.ringback.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import dev.ringback.simulator.web.Route;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import java.util.Map;

/** {@code POST /calls} with {@code {"from":"…","to":"…"}}: a handset for pages and scripts. */
final class CallsResource implements Route {

  static final String PATH = "/calls";

  private final PhoneNetwork network;

  CallsResource(PhoneNetwork network) {
    this.network = network;
  }

  @Override
  public Reply answer(Request request) {
    if (!request.segmentsUnder(PATH).isEmpty()) {
      return Reply.error(404, "There is only " + PATH + ".");
    }
    if (!request.method().equals("POST")) {
      return Reply.error(405, "A call is made by POST.");
    }
    // A page of another origin cannot send this type unasked, and so cannot call by itself.
    if (!request.isJson()) {
      return Reply.error(415, "Send the call as application/json.");
    }
    try {
      return called(Json.members(request.body()));
    } catch (JsonProcessingException malformed) {
      return Reply.error(400, malformed.getOriginalMessage());
    }
  }

  private Reply called(Map<String, String> call) {
    String from = call.getOrDefault("from", "");
    String to = call.getOrDefault("to", "");
    if (PhoneNetwork.parse(from) instanceof Accepted accepted) {
      return Reply.json(200, network.connect(accepted.number(), to));
    }
    return Reply.error(400, "“%s” is no number to call from.".formatted(from));
  }
}
