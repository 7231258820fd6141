package dev.ringback.records.source.ovh.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.records.source.ovh.api.OvhFailure.Kind;
import dev.ringback.records.source.ovh.api.OvhReply.Failed;
import dev.ringback.records.source.ovh.api.OvhReply.Said;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamAnswer;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamBody;
import dev.ringback.telephony.UpstreamFailure;
import dev.ringback.telephony.UpstreamRequest;
import dev.ringback.telephony.UpstreamVendor;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Sends questions in the name of an application, and reads whether OVH has answered them. */
final class OvhExchange {

  private static final String APPLICATION = "X-Ovh-Application";

  private final Upstream upstream;
  private final UpstreamVendor vendor;
  private final OvhApplication application;
  private final OvhClock clock;
  private final Optional<String> onBehalfOf;

  /**
   * @param onBehalfOf whom the questions are asked for; empty for the server itself
   */
  OvhExchange(
      Upstream upstream,
      UpstreamVendor vendor,
      OvhApplication application,
      OvhClock clock,
      Optional<String> onBehalfOf) {
    this.upstream = upstream;
    this.vendor = vendor;
    this.application = application;
    this.clock = clock;
    this.onBehalfOf = onBehalfOf;
  }

  /** Asks what needs nobody's consent. */
  OvhReply<JsonNode> ask(Question question) {
    UpstreamAnswer answer = send(request(question).withHeader(APPLICATION, application.key()));
    return read(answer);
  }

  /** Asks with a customer's consent. */
  OvhReply<JsonNode> ask(Question question, ConsumerKey key) {
    Optional<OvhFailure> noTime = clock.seconds().isPresent() ? Optional.empty() : readClock();
    if (noTime.isPresent()) {
      return new Failed<>(noTime.get());
    }
    UpstreamAnswer answer = send(signed(question, key));
    if (!isOutOfTime(answer)) {
      return read(answer);
    }
    return readClock()
        .<OvhReply<JsonNode>>map(Failed::new)
        .orElseGet(() -> read(send(signed(question, key))));
  }

  private Optional<OvhFailure> readClock() {
    OvhReply<Long> time =
        ask(Question.get("time", "/auth/time"))
            .as(json -> Optional.of(json).filter(JsonNode::isIntegralNumber).map(JsonNode::asLong));
    if (time instanceof Said<Long> said) {
      clock.isNow(said.value());
      return Optional.empty();
    }
    return Optional.of(((Failed<Long>) time).failure());
  }

  private UpstreamAnswer send(UpstreamRequest request) {
    // A page that announces works is no answer of an API; of a refusal the status says enough
    return upstream.send(
        request, answered -> !isSuccess(answered) || Json.read(answered.body()).isPresent());
  }

  private OvhReply<JsonNode> read(UpstreamAnswer answer) {
    if (answer instanceof UpstreamAnswer.Failed failed) {
      return new Failed<>(
          OvhFailure.of(
              failed.failure().kind() == UpstreamFailure.Kind.BUSY ? Kind.BUSY : Kind.UNAVAILABLE,
              "OVH cannot be asked: " + failed.failure().explanation() + "."));
    }
    Answered answered = (Answered) answer;
    JsonNode body = Json.read(answered.body()).orElseGet(Json::nothing);
    return isSuccess(answered)
        ? new Said<>(body)
        : new Failed<>(Refusals.read(answered, body, clock.here()));
  }

  private static boolean isSuccess(Answered answered) {
    return answered.status() / 100 == 2;
  }

  private static boolean isOutOfTime(UpstreamAnswer answer) {
    return answer instanceof Answered answered
        && !answered.isServerError()
        && Json.read(answered.body())
            .filter(body -> Refusals.OUT_OF_TIME.equals(body.path("errorCode").asText()))
            .isPresent();
  }

  private UpstreamRequest signed(Question question, ConsumerKey key) {
    UpstreamRequest request = request(question);
    long timestamp = clock.seconds().orElseThrow();
    String signature =
        new Signature(application, key)
            .of(question.method(), request.uri(), question.body(), timestamp);
    return request
        .withHeader(APPLICATION, application.key())
        .withHeader("X-Ovh-Consumer", key.value())
        .withHeader("X-Ovh-Timestamp", Long.toString(timestamp))
        .withHeader("X-Ovh-Signature", signature)
        .withSecret(key.value());
  }

  private UpstreamRequest request(Question question) {
    Optional<UpstreamBody> body =
        Optional.of(question.body())
            .filter(text -> !text.isEmpty())
            .map(text -> new UpstreamBody("application/json", text.getBytes(UTF_8)));
    return new UpstreamRequest(
            vendor,
            question.action(),
            question.method(),
            URI.create(application.endpoint() + question.path()),
            question.headers(),
            body,
            Set.of(application.secret()))
        .withHeader("Accept", "application/json")
        .onBehalfOf(onBehalfOf);
  }
}
