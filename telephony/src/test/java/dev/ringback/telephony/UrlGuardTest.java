package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlGuardTest {

  private final UrlGuard guard = new UrlGuard(false);
  private final UrlGuard guardOfADeveloper = new UrlGuard(true);

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "https://api.telefon-ip.ru/api/v1/authcalls",
        "HTTPS://api.example.org",
        "https://webapi.example.org:4431/docs?a=b&c=d",
        "https://8.8.8.8/",
        "https://[2001:4860:4860::8888]:8443/",
        "https://example.org./",
      })
  void aPlainHttpsAddressIsFine(String url) {
    assertThat(guard.objectionTo(URI.create(url))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"http://localhost:8080/", "http://[::1]/", "HTTP://127.0.0.1/"})
  void plainHttpIsForDevelopersOnly(String url) {
    assertThat(guard.objectionTo(URI.create(url))).hasValue("the address must begin with https://");
    assertThat(guardOfADeveloper.objectionTo(URI.create(url))).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/",
        "gopher://example.org/",
        "jar:https://example.org/a.jar!/",
        "mailto:admin@example.org",
        "example.org/path",
        "//example.org/path",
      })
  void everyOtherSchemeIsRefused(String url) {
    assertThat(guardOfADeveloper.objectionTo(URI.create(url))).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "https://admin@example.org/",
        "https://admin:secret@example.org/",
        "https://@example.org/",
        "https://example.org@127.0.0.1/",
        "https://example.org/#fragment",
        "https://example.org/#",
      })
  void userNamesAndFragmentsAreRefused(String url) {
    assertThat(guardOfADeveloper.objectionTo(URI.create(url))).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.1/",
        "http://127.1/",
        "http://0x7F/",
        "http://example.org.1/",
        "http://0177.0.0.1/",
        "http://127.0.0.01/",
        "http://127.0.0.256/",
        "http://127.0.0.1./",
        "http://[fe80::1%25eth0]/",
        "http://under_score.example.org/",
        "https:///path",
        "https:path",
      })
  void anOddlySpelledHostIsRefused(String url) {
    assertThat(guardOfADeveloper.objectionTo(URI.create(url))).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"https://example.org:0/", "https://example.org:65536/"})
  void aPortThatDoesNotExistIsRefused(String url) {
    assertThat(guard.objectionTo(URI.create(url))).hasValue("the address holds no valid port");
  }
}
