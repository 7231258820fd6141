package dev.ringback.authenticator.device;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.cookie.CookieMaxAge;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.utils.SecureContextResolver;

/**
 * The one cookie that Ringback gives a browser, for one realm: {@code name} or {@code name.device},
 * each 190 random bits.
 *
 * <p>The name tells browsers apart, so that the same one may have the same number to call at once
 * (decision 88); it says nothing of a person and stays as it is. The second part comes with a
 * complete login by call and is replaced whenever another user logs in: a cookie that somebody has
 * planted in the browser beforehand is worth nothing to that person. Neither part is kept in clear.
 */
public final class BrowserCookie {

  static final String NAME = "RINGBACK_BROWSER";

  private static final int LENGTH = 32;
  private static final String SECRET = "[A-Za-z0-9]{" + LENGTH + "}";
  private static final Pattern VALUE =
      Pattern.compile("(?<name>" + SECRET + ")(?:\\.(?<device>" + SECRET + "))?");

  private final KeycloakSession session;
  private final KeycloakContext context;

  /** The cookie of the browser that sent the request. */
  public BrowserCookie(KeycloakSession session) {
    this.session = session;
    this.context = session.getContext();
  }

  /** A hash of the name; a browser without one is given a cookie that lasts until it is closed. */
  public String nameOfBrowser() {
    return hash(part("name").orElseGet(() -> give(secret(), CookieMaxAge.SESSION)));
  }

  /** A hash of the part that comes with a login; empty if there was none. */
  Optional<String> device() {
    return part("device").map(BrowserCookie::hash);
  }

  /** Lets the cookie last as it is, from now on. */
  void keep(Duration lifetime) {
    part("device").ifPresent(device -> give(name() + "." + device, seconds(lifetime)));
  }

  /**
   * Replaces the part that comes with a login.
   *
   * @return its hash
   */
  String renew(Duration lifetime) {
    String device = secret();
    give(name() + "." + device, seconds(lifetime));
    return hash(device);
  }

  private String name() {
    return part("name").orElseGet(BrowserCookie::secret);
  }

  private Optional<String> part(String part) {
    return Optional.ofNullable(context.getHttpRequest().getHttpHeaders().getCookies().get(NAME))
        .map(Cookie::getValue)
        .map(VALUE::matcher)
        .filter(Matcher::matches)
        .map(value -> value.group(part));
  }

  private static int seconds(Duration lifetime) {
    return Math.toIntExact(lifetime.toSeconds());
  }

  private static String secret() {
    return SecretGenerator.getInstance().randomString(LENGTH, SecretGenerator.ALPHANUM);
  }

  private static String hash(String secret) {
    return HashUtils.sha256UrlEncodedHash(secret, StandardCharsets.US_ASCII);
  }

  /** As Keycloak gives the cookie of its authentication sessions. */
  private String give(String value, int maxAge) {
    boolean secure = SecureContextResolver.isSecureContext(session);
    context
        .getHttpResponse()
        .setCookieIfAbsent(
            new NewCookie.Builder(NAME)
                .value(value)
                .path(path())
                .maxAge(maxAge)
                .secure(secure)
                .httpOnly(true)
                .sameSite(secure ? NewCookie.SameSite.NONE : NewCookie.SameSite.LAX)
                .build());
    return value;
  }

  private String path() {
    return RealmsResource.realmBaseUrl(context.getUri())
        .path("/")
        .build(context.getRealm().getName())
        .getRawPath();
  }
}
