package dev.ringback.authenticator.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.authenticator.KeycloakClock;
import dev.ringback.authenticator.secret.RealmSeal;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.authenticator.webhook.WebhookKey;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamAnswer;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamRequest;
import dev.ringback.telephony.UpstreamVendor;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** A webhook with everything that it takes to send it, and no session any more. */
final class SignedDelivery {

  private static final String SERVICE = "authcalls";
  private static final String ACTION = "webhook";
  private static final byte[] NO_BODY = {};

  private final Upstream upstream;
  private final UpstreamVendor receiver;
  private final OutgoingWebhook webhook;
  private final WebhookKey key;

  private SignedDelivery(
      Upstream upstream, UpstreamVendor receiver, OutgoingWebhook webhook, WebhookKey key) {
    this.upstream = upstream;
    this.receiver = receiver;
    this.webhook = webhook;
    this.key = key;
  }

  /** Empty if the realm no longer has the key with which the signing key was sealed. */
  static Optional<SignedDelivery> of(
      KeycloakSession session, RealmModel realm, OutgoingWebhook webhook) {
    UpstreamVendor receiver =
        new UpstreamVendor(webhook.token(), SERVICE, realm.getName(), webhook.token());
    return RealmSeal.of(session, realm)
        .open(webhook.sealedKey(), webhook.id())
        .flatMap(WebhookKey::of)
        .map(key -> new SignedDelivery(UpstreamProvider.of(session), receiver, webhook, key));
  }

  /** Sends it now; the guard looks at the address again. */
  UpstreamAnswer send() {
    Instant now = KeycloakClock.CLOCK.instant();
    return upstream.deliver(
        UpstreamRequest.get(receiver, ACTION, webhook.target())
            .withHeader("webhook-id", webhook.id())
            .withHeader("webhook-timestamp", Long.toString(now.getEpochSecond()))
            .withHeader("webhook-signature", signatures(now))
            .withSecret(webhook.address()));
  }

  /** Why it has not arrived, in a word; empty if it has. */
  static Optional<String> failure(UpstreamAnswer answer) {
    if (answer instanceof Failed failed) {
      return Optional.of(failed.failure().kind().name().toLowerCase(Locale.ROOT));
    }
    int status = ((Answered) answer).status();
    return status / 100 == 2 ? Optional.empty() : Optional.of("http_" + status);
  }

  /**
   * A GET has no body, and a signature over none would leave open what it says. So the parameters
   * are signed as if they were one; and the empty body too, for receivers whose library looks at
   * nothing else (decision 36).
   */
  private String signatures(Instant now) {
    return key.sign(webhook.id(), now, webhook.parameters().getBytes(UTF_8))
        + " "
        + key.sign(webhook.id(), now, NO_BODY);
  }
}
