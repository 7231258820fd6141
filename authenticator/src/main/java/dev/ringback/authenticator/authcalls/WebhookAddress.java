package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamFailure;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;

/** Where a stranger wants a webhook to go: hostile until the guard has looked at it. */
sealed interface WebhookAddress {

  /**
   * It may be called.
   *
   * @param text the address in ASCII; empty if no webhook is wanted
   */
  record Accepted(Optional<String> text) implements WebhookAddress {}

  /**
   * It is no address, or none that this server may call. Which of these is not said: whoever may
   * ask would learn what names mean inside.
   */
  record Refused() implements WebhookAddress {}

  /** Too many names are being looked up at this moment. */
  record Busy() implements WebhookAddress {}

  /** Characters; a column of the database has as many. */
  int LONGEST = 2048;

  /** Looks at what the bearer wants. */
  static WebhookAddress read(String text, KeycloakSession session, Bearer bearer) {
    return read(text, UpstreamProvider.of(session), OnBehalf.nameOf(bearer.owner()));
  }

  /**
   * The same with this client.
   *
   * @param onBehalfOf who wants it
   */
  static WebhookAddress read(String text, Upstream upstream, String onBehalfOf) {
    try {
      URI address = new URI(new URI(text).toASCIIString());
      if (address.toString().length() > LONGEST) {
        return new Refused();
      }
      return upstream
          .checkReceiver(address, onBehalfOf)
          .<WebhookAddress>map(
              failure -> failure.kind() == UpstreamFailure.Kind.BUSY ? new Busy() : new Refused())
          .orElseGet(() -> new Accepted(Optional.of(address.toString())));
    } catch (URISyntaxException noAddress) {
      return new Refused();
    }
  }
}
