package dev.ringback.authenticator.pbx.federation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.authenticator.pbx.federation.PbxAnswer.Unavailable;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.authenticator.upstream.VendorComponent;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamAnswer;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure;
import dev.ringback.telephony.UpstreamRequest;
import dev.ringback.telephony.UpstreamVendor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;

/** The requests of document 002. */
final class PbxApi {

  private static final String ACTION_ID = "ringback";

  private final Upstream upstream;
  private final UpstreamVendor vendor;
  private final URI address;
  private final Optional<String> onBehalfOf;

  private PbxApi(
      Upstream upstream, UpstreamVendor vendor, URI address, Optional<String> onBehalfOf) {
    this.upstream = upstream;
    this.vendor = vendor;
    this.address = address;
    this.onBehalfOf = onBehalfOf;
  }

  /** The API of the PBX that this federation of the session's realm names. */
  static PbxApi of(KeycloakSession session, ComponentModel federation) {
    UpstreamVendor vendor = new VendorComponent(federation).vendor(session.getContext().getRealm());
    URI address = new RuntelPbxConfig(federation).address();
    return new PbxApi(UpstreamProvider.of(session), vendor, address, OnBehalf.of(session));
  }

  /** {@code auth}: whether this password is right. */
  PbxAnswer auth(String login, String password) {
    ObjectNode parameters =
        JsonNodeFactory.instance.objectNode().put("login", login).put("password", password);
    UpstreamAnswer answer =
        upstream.send(
            request("auth", parameters).withSecret(password),
            answered -> PbxEnvelope.read(answered, login).isPresent());
    if (answer instanceof Answered answered) {
      return answered.isServerError()
          ? new Unavailable("vendor_error", "The PBX failed (HTTP " + answered.status() + ").")
          : PbxEnvelope.read(answered, login).orElseThrow();
    }
    UpstreamFailure failure = ((Failed) answer).failure();
    return new Unavailable(failure.kind().name().toLowerCase(Locale.ROOT), failure.explanation());
  }

  /** {@code logout}: the PBX is to forget the token. Whether it does, nothing depends on. */
  void logout(String token) {
    var unused =
        upstream.send(
            request("logout", JsonNodeFactory.instance.objectNode())
                .withHeader("Authorization", "Bearer " + token)
                .withSecret(token));
  }

  /**
   * Whether something answers at the address of the API, by a request that fails no login.
   *
   * @return what is wrong
   */
  Optional<String> probe() {
    UpstreamAnswer answer =
        upstream.send(
            new UpstreamRequest(
                    vendor, "probe", "OPTIONS", address, Map.of(), Optional.empty(), Set.of())
                .onBehalfOf(onBehalfOf));
    if (answer instanceof Failed failed) {
      return Optional.of(failed.failure().explanation());
    }
    Answered answered = (Answered) answer;
    return answered.isServerError() || answered.status() == 404
        ? Optional.of("it answers HTTP " + answered.status())
        : Optional.empty();
  }

  /** Whether requests go through to the PBX: {@code closed}, {@code open}, {@code half_open}. */
  String breaker() {
    return upstream.breakerState(vendor.id()).word();
  }

  private UpstreamRequest request(String action, ObjectNode parameters) {
    ObjectNode envelope =
        JsonNodeFactory.instance
            .objectNode()
            .put("action", action)
            .put("obj", "User")
            .put("action_id", ACTION_ID);
    envelope.set("params", parameters);
    return UpstreamRequest.post(
            vendor,
            action,
            address,
            "application/json",
            envelope.toString().getBytes(StandardCharsets.UTF_8))
        .withHeader("Accept", "application/json")
        .onBehalfOf(onBehalfOf);
  }
}
