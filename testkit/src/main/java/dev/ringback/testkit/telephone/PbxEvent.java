package dev.ringback.testkit.telephone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An event on its way to Keycloak: signed by Standard Webhooks, unless it is tampered with.
 *
 * @param body what is signed
 * @param sentBody what is sent
 * @param forgery what becomes of the signature header; {@code null} leaves the header out
 */
public record PbxEvent(
    URI address,
    String secret,
    String id,
    Instant sentAt,
    String body,
    String sentBody,
    UnaryOperator<String> forgery) {

  static PbxEvent ofCall(URI address, String secret, String from, String to) {
    Instant now = Instant.now();
    ObjectNode call =
        JsonNodeFactory.instance
            .objectNode()
            .put("call_id", UUID.randomUUID().toString())
            .put("from", from)
            .put("to", to)
            .put("received_at", now.toString());
    String body = call.toString();
    return new PbxEvent(
        address, secret, "call_" + UUID.randomUUID(), now, body, body, UnaryOperator.identity());
  }

  /** The network says how far it vouches for the caller: {@code A}, {@code B}, {@code C}. */
  public PbxEvent attested(String level) {
    return withBody(body.substring(0, body.length() - 1) + ",\"attestation\":\"" + level + "\"}");
  }

  /** A call that was made this many seconds before the event is sent, by the PBX's clock. */
  public PbxEvent madeEarlier(long seconds) {
    return madeAt(sentAt.minusSeconds(seconds));
  }

  /** A call that was made at this time, by the PBX's clock. */
  public PbxEvent madeAt(Instant time) {
    return with("received_at", time.toString());
  }

  /** The PBX knows the call by this id. */
  public PbxEvent withCallId(String other) {
    return with("call_id", other);
  }

  /** The same event about the same call, reported once more and under another id. */
  public PbxEvent reportedAgain() {
    return new PbxEvent(
        address, secret, "call_" + UUID.randomUUID(), Instant.now(), body, sentBody, forgery);
  }

  /** Sent by a clock that is this many minutes fast; negative is slow. */
  public PbxEvent shiftedBy(long minutes) {
    return sentAt(sentAt.plus(Duration.ofMinutes(minutes)));
  }

  /** Sent at this time, by the PBX's clock. */
  public PbxEvent sentAt(Instant time) {
    return new PbxEvent(address, secret, id, time, body, sentBody, forgery);
  }

  public PbxEvent withId(String other) {
    return new PbxEvent(address, secret, other, sentAt, body, sentBody, forgery);
  }

  /** Signed with another secret. */
  public PbxEvent withSecret(String other) {
    return new PbxEvent(address, other, id, sentAt, body, sentBody, forgery);
  }

  /** Signed with a second secret too, as during a rotation. */
  public PbxEvent alsoSignedWith(String second) {
    return withSignature(signature -> signature + " " + withSecret(second).signature());
  }

  /** Anything else to be signed and sent. */
  public PbxEvent withBody(String other) {
    return new PbxEvent(address, secret, id, sentAt, other, other, forgery);
  }

  /** The signature stays, and the body is another one. */
  public PbxEvent tamperedTo(String other) {
    return new PbxEvent(address, secret, id, sentAt, body, other, forgery);
  }

  /** With something else in place of the right signature. */
  public PbxEvent withSignature(UnaryOperator<String> change) {
    return new PbxEvent(address, secret, id, sentAt, body, sentBody, change);
  }

  /** Without the header {@code webhook-signature}. */
  public PbxEvent unsigned() {
    return new PbxEvent(address, secret, id, sentAt, body, sentBody, null);
  }

  private PbxEvent with(String field, String value) {
    return withBody(body.replaceAll("(\"" + field + "\":\")[^\"]+", "$1" + value));
  }

  /** Sends it, as often as it is called; every attempt is the same to the byte. */
  public HttpResponse<String> send() {
    HttpRequest.Builder request =
        Loopback.json(address, sentBody)
            .header("webhook-id", id)
            .header("webhook-timestamp", timestamp());
    if (forgery != null) {
      request.header("webhook-signature", forgery.apply(signature()));
    }
    return Loopback.send(request);
  }

  private String signature() {
    return WebhookSignature.of(secret, id + "." + timestamp() + "." + body);
  }

  private String timestamp() {
    return Long.toString(sentAt.getEpochSecond());
  }
}
