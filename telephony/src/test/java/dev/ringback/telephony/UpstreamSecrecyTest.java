package dev.ringback.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamSecrecyTest {

  private static final String SECRET = "4ea13fbf-f5a3";

  @Test
  void aRequestInAMessageTellsMethodAndVendorOnly() {
    URI address = URI.create("https://vendor.example/" + SECRET + "/check?phone=89161234567");
    byte[] body = "89161234567".getBytes(UTF_8);

    UpstreamRequest request =
        Requests.post(address, "text/plain", body)
            .withHeader("Authorization", "Bearer " + SECRET)
            .withSecret(SECRET);

    assertThat(request).hasToString("POST to gateway");
    assertThat(request.body()).hasToString("Optional[text/plain, 11 bytes]");
  }

  @Test
  void anAnswerInAMessageTellsStatusAndSizeOnly() {
    assertThat(new Answered(200, UpstreamHeaders.NONE, SECRET.getBytes(UTF_8)))
        .hasToString("HTTP 200, 13 bytes");
  }

  @Test
  void aFailureIsExplainedInOneLine() {
    UpstreamFailure failure = new UpstreamFailure(Kind.UNREACHABLE, "first\r\nsecond\u001b[0m");

    assertThat(failure.explanation()).isEqualTo("first second [0m");
  }

  @Test
  void whatAVendorPutsIntoItsCertificateIsRedacted() {
    IOException refusal = new SSLHandshakeException("no name matching " + SECRET + "\u202e found");

    UpstreamFailure failure = Diagnosis.of(refusal, Redaction.of(Set.of(SECRET)));

    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure.explanation()).isEqualTo("TLS failed: no name matching *** found");
  }

  @Test
  void whatBreaksWithoutANameIsExplainedWithoutItsMessage() {
    UpstreamFailure failure = Diagnosis.of(new IOException(SECRET), Redaction.of(Set.of()));

    assertThat(failure.explanation()).isEqualTo("the connection broke off before an answer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nX-Smuggled: b", "a\nb", "a\u0000b", "привет"})
  void aHeaderThatWouldStartAnotherOneIsRefusedWithoutRepeatingIt(String value) {
    UpstreamRequest request = Requests.get(URI.create("https://vendor.example/"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.withHeader("X-Token", value))
        .withMessage("not the value of an HTTP header");
    assertThatIllegalArgumentException().isThrownBy(() -> request.withHeader(value, "a"));
  }

  @Test
  void aRequestKeepsItsOwnCopyOfWhatItSends() {
    byte[] content = "before".getBytes(UTF_8);
    UpstreamBody body = new UpstreamBody("text/plain", content);

    content[0] = 'X';
    body.content()[0] = 'X';

    assertThat(body.content()).asString(UTF_8).isEqualTo("before");
  }
}
