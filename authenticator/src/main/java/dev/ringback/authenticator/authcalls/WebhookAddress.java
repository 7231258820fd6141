package dev.ringback.authenticator.authcalls;

import dev.ringback.telephony.Upstream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a stranger wants a webhook to go: hostile until the guard has looked at it. */
final class WebhookAddress {

  private static final int LONGEST = 2048;

  private WebhookAddress() {}

  /**
   * The address in ASCII; empty if it is none, or none that this server may call. Which of these is
   * not said: whoever may ask would learn what names mean inside.
   */
  static Optional<String> read(String text, Upstream upstream) {
    try {
      URI address = new URI(new URI(text).toASCIIString());
      return Optional.of(address.toString())
          .filter(ascii -> ascii.length() <= LONGEST && upstream.check(address).isEmpty());
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }
}
