package dev.ringback.records.source.ovh.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

/** The expected values were computed with {@code openssl sha1} from the formula in OVH's guide. */
class SignatureTest {

  private static final OvhApplication APPLICATION =
      new OvhApplication("https://eu.api.ovh.com/1.0", "application", "app-secret");
  private static final Signature SIGNATURE =
      new Signature(APPLICATION, new ConsumerKey("consumer"));

  @Test
  void aRequestWithoutABodyIsSignedAsTheGuideSays() {
    URI address = URI.create("https://eu.api.ovh.com/1.0/telephony?x=%2F");

    assertThat(SIGNATURE.of("GET", address, "", 1_457_018_875L))
        .isEqualTo("$1$f5969a94fadd1df74e86526c6bbca17895fa0f0b");
  }

  @Test
  void theBodyIsPartOfWhatIsSigned() {
    URI address = URI.create("https://eu.api.ovh.com/1.0/auth/logout");

    assertThat(SIGNATURE.of("POST", address, "{\"a\":1}", 1_795_376_137L))
        .isEqualTo("$1$707192abdd75208cd7d383c86e90727e954a9031");
  }

  @Test
  void nothingOfTheSecretsSlipsIntoAMessage() {
    assertThat(APPLICATION + " " + SIGNATURE).doesNotContain("app-secret");
    assertThat(SIGNATURE.toString()).contains("(consumer key)");
  }
}
