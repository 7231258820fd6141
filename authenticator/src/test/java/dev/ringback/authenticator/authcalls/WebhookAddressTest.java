package dev.ringback.authenticator.authcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.authcalls.WebhookAddress.Accepted;
import dev.ringback.authenticator.authcalls.WebhookAddress.Refused;
import dev.ringback.telephony.Upstream;
import dev.ringback.telephony.UpstreamObserver;
import dev.ringback.telephony.UpstreamPolicy;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

  private static final Upstream UPSTREAM =
      new Upstream(UpstreamPolicy.standard(), UpstreamObserver.NOBODY);

  @AfterAll
  static void close() {
    UPSTREAM.close();
  }

  @Test
  void aPublicHttpsAddressIsKeptAsItIs() {
    assertThat(read("https://1.1.1.1:8443/called?order=7"))
        .isEqualTo(new Accepted(Optional.of("https://1.1.1.1:8443/called?order=7")));
  }

  @Test
  void lettersOfOtherAlphabetsAreEscaped() {
    assertThat(read("https://1.1.1.1/звонок"))
        .isEqualTo(
            new Accepted(Optional.of("https://1.1.1.1/%D0%B7%D0%B2%D0%BE%D0%BD%D0%BE%D0%BA")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "called",
        "http://1.1.1.1/called",
        "https://127.0.0.1/called",
        "https://10.0.0.1/called",
        "https://169.254.169.254/latest/meta-data",
        "https://[::1]/called",
        "https://[::ffff:127.0.0.1]/called",
        "https://[fe80::1]/called",
        "https://2130706433/called",
        "https://0x7f.1/called",
        "https://user@1.1.1.1/called",
        "https://1.1.1.1/called#fragment",
        "https://1.1.1.1/a b",
        "https://1.1.1.1/\r\nHost:evil",
        "file:///etc/passwd",
        "mailto:somebody@example.org"
      })
  void anythingElseIsNone(String text) {
    assertThat(read(text)).isEqualTo(new Refused());
  }

  @Test
  void anAddressOfMoreThanTwoThousandCharactersIsNone() {
    String base = "https://1.1.1.1/";

    assertThat(read(base + "x".repeat(2048 - base.length()))).isInstanceOf(Accepted.class);
    assertThat(read(base + "x".repeat(2049 - base.length()))).isEqualTo(new Refused());
  }

  private static WebhookAddress read(String text) {
    return WebhookAddress.read(text, UPSTREAM, "user:anna");
  }
}
