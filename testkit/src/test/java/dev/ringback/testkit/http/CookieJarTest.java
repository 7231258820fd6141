package dev.ringback.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {

  private static final URI LOGIN = URI.create("http://127.0.0.1:8080/realms/demo/login");

  private final CookieJar jar = new CookieJar();

  @Test
  void secureCookiesGoBackToTheLoopbackInterface() {
    jar.take(List.of("AUTH_SESSION_ID=abc; Path=/realms/demo/; Secure; HttpOnly"), LOGIN);

    assertThat(jar.headerFor(LOGIN)).contains("AUTH_SESSION_ID=abc");
  }

  @Test
  void aCookieGoesToAddressesBelowItsPathOnly() {
    jar.take(List.of("KC=1; Path=/realms/demo"), LOGIN);

    assertThat(jar.headerFor(URI.create("http://127.0.0.1:8080/realms/demo"))).isPresent();
    assertThat(jar.headerFor(URI.create("http://127.0.0.1:8080/realms/demo2/login"))).isEmpty();
  }

  @Test
  void aCookieGoesToItsHostOnlyWhateverThePort() {
    jar.take(List.of("KC=1; Path=/"), LOGIN);

    assertThat(jar.headerFor(URI.create("http://127.0.0.1:9090/"))).isPresent();
    assertThat(jar.headerFor(URI.create("http://localhost:8080/"))).isEmpty();
  }

  @Test
  void aCookieWhoseAgeIsNoughtIsForgotten() {
    jar.take(List.of("KC=1; Path=/"), LOGIN);

    jar.take(List.of("KC=; Max-Age=0; Path=/"), LOGIN);

    assertThat(jar.headerFor(LOGIN)).isEmpty();
  }

  @Test
  void aNewValueTakesThePlaceOfTheOldOne() {
    jar.take(List.of("KC=1; Path=/", "OTHER=x; Path=/"), LOGIN);

    jar.take(List.of("KC=2; Path=/"), LOGIN);

    assertThat(jar.headerFor(LOGIN)).contains("OTHER=x; KC=2");
  }

  @Test
  void aCopyHasTheCookiesOfItsTimeAndNoLaterOnes() {
    jar.take(List.of("KC=1; Path=/"), LOGIN);
    CookieJar copy = jar.copy();

    jar.take(List.of("LATER=1; Path=/"), LOGIN);

    assertThat(copy.value("KC")).contains("1");
    assertThat(copy.value("LATER")).isEmpty();
  }
}
