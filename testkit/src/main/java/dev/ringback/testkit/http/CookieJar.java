package dev.ringback.testkit.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The cookies of one browser.
 *
 * <p>Keycloak marks its cookies {@code Secure} even on plain http. Browsers send these back to the
 * loopback interface nevertheless (W3C Secure Contexts, section 3.1), the JDK's cookie handler does
 * not: hence this jar, which knows host, path and deletion and nothing else.
 */
final class CookieJar {

  private final List<Cookie> cookies;

  CookieJar() {
    this(List.of());
  }

  private CookieJar(List<Cookie> cookies) {
    this.cookies = new CopyOnWriteArrayList<>(cookies);
  }

  CookieJar copy() {
    return new CookieJar(cookies);
  }

  void take(List<String> setCookies, URI sender) {
    for (String setCookie : setCookies) {
      Cookie.Order order = Cookie.read(setCookie, sender);
      if (order instanceof Cookie.Keep keep) {
        forget(keep.cookie());
        cookies.add(keep.cookie());
      } else if (order instanceof Cookie.Forget forget) {
        forget(forget.cookie());
      }
    }
  }

  /** The value of the {@code Cookie} header for this address, empty if none goes there. */
  Optional<String> headerFor(URI address) {
    String header =
        cookies.stream()
            .filter(cookie -> cookie.goesTo(address))
            .map(cookie -> cookie.name() + "=" + cookie.value())
            .collect(Collectors.joining("; "));
    return header.isEmpty() ? Optional.empty() : Optional.of(header);
  }

  Optional<String> value(String name) {
    return cookies.stream().filter(named(name)).map(Cookie::value).findFirst();
  }

  void forget(String name) {
    cookies.removeIf(named(name));
  }

  void change(String name, UnaryOperator<String> change) {
    cookies.replaceAll(
        cookie ->
            cookie.name().equals(name)
                ? new Cookie(name, change.apply(cookie.value()), cookie.host(), cookie.path())
                : cookie);
  }

  private void forget(Cookie cookie) {
    cookies.removeIf(cookie::takesThePlaceOf);
  }

  private static Predicate<Cookie> named(String name) {
    return cookie -> cookie.name().equals(name);
  }
}
