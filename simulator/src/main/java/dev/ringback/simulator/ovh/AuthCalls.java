package dev.ringback.simulator.ovh;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.web.Json;
import dev.ringback.simulator.web.Reply;
import dev.ringback.simulator.web.Request;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The calls beneath {@code /auth}, each named as in OVH's schema. */
final class AuthCalls {

  private static final long APPLICATION_ID = 121_314;

  private final Ovh vendor;

  AuthCalls(Ovh vendor) {
    this.vendor = vendor;
  }

  record Asked(List<AccessRule> accessRules, String redirection, List<String> allowedIPs) {}

  record Pending(String consumerKey, CredentialStatus state, String validationUrl) {}

  record Current(
      long credentialId,
      long applicationId,
      String creation,
      String expiration,
      String lastUse,
      boolean ovhSupport,
      List<AccessRule> rules,
      CredentialStatus status,
      List<String> allowedIPs) {}

  /** An application asks for a consumer key. */
  Reply credential(Application application, Request request) {
    try {
      Asked asked = Json.read(request.body(), Asked.class);
      if (asked.accessRules() == null || asked.accessRules().isEmpty()) {
        return OvhError.badRequest("[accessRules] Missing parameter");
      }
      Optional<URI> redirection = Optional.ofNullable(asked.redirection()).map(URI::create);
      if (!redirection.map(AuthCalls::isWebAddress).orElse(true)) {
        return OvhError.badRequest("[redirection] Not an address of the web");
      }
      return pending(application.ask(asked.accessRules(), redirection));
    } catch (JsonProcessingException | IllegalArgumentException malformed) {
      return OvhError.badRequest("Received invalid parameters");
    }
  }

  /** What has become of the consumer key that signs the call. */
  Reply currentCredential(Application application, Credential credential) {
    return Reply.json(
        200,
        new Current(
            credential.id(),
            APPLICATION_ID,
            OvhTime.text(credential.creation()),
            credential.expiration().map(OvhTime::text).orElse(null),
            credential.lastUse().map(OvhTime::text).orElse(null),
            false,
            credential.rules(),
            credential.status(application.now()),
            null));
  }

  /** The application gives its consumer key back. */
  Reply logout(Application application, Credential credential) {
    application.revoke(credential.consumerKey());
    return Reply.json(200, null);
  }

  private Reply pending(Credential credential) {
    return Reply.json(
        200,
        new Pending(
            credential.consumerKey(),
            credential.status(),
            vendor.address("/auth/?credentialToken=" + credential.token()).toString()));
  }

  private static boolean isWebAddress(URI address) {
    return List.of("http", "https").contains(address.getScheme()) && address.getHost() != null;
  }
}
