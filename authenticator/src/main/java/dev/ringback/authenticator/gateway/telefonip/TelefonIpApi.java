package dev.ringback.authenticator.gateway.telefonip;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.telephony.PhoneNumber;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamAnswer;
import dev.ringback.telephony.UpstreamRequest;
import dev.ringback.telephony.UpstreamVendor;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The three requests of document 003, and what may come back for any of them. */
final class TelefonIpApi {

  /** An answer in the vendor's envelope, or the reason why there is none. */
  sealed interface Reply {
    record Said(TelefonIpAnswer answer) implements Reply {}

    record Failed(GatewayFailure failure) implements Reply {}
  }

  private final Upstream upstream;
  private final UpstreamVendor vendor;
  private final String baseUrl;
  private final String token;
  private final Supplier<Optional<String>> onBehalfOf;

  /**
   * @param onBehalfOf whom requests are made for, asked at each of them
   */
  TelefonIpApi(
      Upstream upstream,
      UpstreamVendor vendor,
      String baseUrl,
      String token,
      Supplier<Optional<String>> onBehalfOf) {
    this.upstream = upstream;
    this.vendor = vendor;
    this.baseUrl = baseUrl;
    this.token = token;
    this.onBehalfOf = onBehalfOf;
  }

  /** {@code reverse_auth_phone_get}: a number, without a webhook. */
  Reply getNumber(PhoneNumber caller) {
    return get("reverse_auth_phone_get", "?phone=" + BackCalls.write(caller));
  }

  /** {@code reverse_auth_phone_post}: a number, and a webhook when it was called. */
  Reply postNumber(PhoneNumber caller, URI webhook) {
    byte[] body =
        JsonNodeFactory.instance
            .objectNode()
            .put("phone", BackCalls.write(caller))
            .put("webhook", webhook.toString())
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    String action = "reverse_auth_phone_post";
    return send(
        action, address -> UpstreamRequest.post(vendor, action, address, "application/json", body));
  }

  /** {@code reverse_auth_phone_check}: who called the number of this id. */
  Reply check(String id) {
    return get("reverse_auth_phone_check", "/" + id);
  }

  private Reply get(String action, String subject) {
    return send(action + subject, address -> UpstreamRequest.get(vendor, action, address));
  }

  private Reply send(String path, Function<URI, UpstreamRequest> request) {
    URI address;
    try {
      address =
          new URI(baseUrl + "/" + URLEncoder.encode(token, StandardCharsets.UTF_8) + "/" + path);
    } catch (URISyntaxException misconfigured) {
      return failure("misconfigured", "The API address of the gateway is not a URL.");
    }
    UpstreamAnswer answer =
        upstream.send(
            request
                .apply(address)
                .withHeader("Accept", "application/json")
                .withSecret(token)
                .onBehalfOf(onBehalfOf.get()),
            TelefonIpApi::isReadable);
    if (answer instanceof UpstreamAnswer.Answered answered) {
      return read(answered);
    }
    UpstreamAnswer.Failed failed = (UpstreamAnswer.Failed) answer;
    return failure(
        failed.failure().kind().name().toLowerCase(Locale.ROOT), failed.failure().explanation());
  }

  private static Reply read(UpstreamAnswer.Answered answered) {
    if (refusesToken(answered)) {
      return failure(
          "token_refused",
          "The vendor does not accept the API token (HTTP " + answered.status() + ").");
    }
    if (answered.isServerError()) {
      return failure(
          "vendor_error", "The vendor's server failed (HTTP " + answered.status() + ").");
    }
    return new Reply.Said(TelefonIpAnswer.read(answered.body()).orElseThrow());
  }

  /** Of an answer that refuses the token, the status says enough. */
  private static boolean isReadable(UpstreamAnswer.Answered answered) {
    return refusesToken(answered) || TelefonIpAnswer.read(answered.body()).isPresent();
  }

  private static boolean refusesToken(UpstreamAnswer.Answered answered) {
    return answered.status() == 401 || answered.status() == 403;
  }

  private static Reply failure(String reason, String explanation) {
    return new Reply.Failed(new GatewayFailure(reason, explanation));
  }
}
