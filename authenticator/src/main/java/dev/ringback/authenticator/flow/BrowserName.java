package dev.ringback.authenticator.flow;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.cookie.CookieMaxAge;
import org.keycloak.jose.jws.crypto.HashUtils;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.RealmsResource;
import org.keycloak.utils.SecureContextResolver;

/**
 * By what name a browser is known from one login to the next, until it is closed: so that whoever
 * has logged out, or begins anew, may have the same number to call at once (decision 88). It says
 * nothing of a person, and finishes no login.
 */
final class BrowserName {

  static final String COOKIE = "RINGBACK_BROWSER";

  /** 190 bits. */
  private static final int LENGTH = 32;

  private static final String SECRET = "[A-Za-z0-9]{" + LENGTH + "}";

  private final KeycloakSession session;
  private final KeycloakContext context;

  BrowserName(KeycloakSession session) {
    this.session = session;
    this.context = session.getContext();
  }

  /** The name; a browser without one is given a cookie. It does not tell the cookie's value. */
  String value() {
    return HashUtils.sha256UrlEncodedHash(given().orElseGet(this::give), StandardCharsets.US_ASCII);
  }

  private Optional<String> given() {
    return Optional.ofNullable(context.getHttpRequest().getHttpHeaders().getCookies().get(COOKIE))
        .map(Cookie::getValue)
        .filter(value -> value.matches(SECRET));
  }

  /** As Keycloak gives the cookie of its authentication sessions. */
  private String give() {
    String secret = SecretGenerator.getInstance().randomString(LENGTH, SecretGenerator.ALPHANUM);
    boolean secure = SecureContextResolver.isSecureContext(session);
    context
        .getHttpResponse()
        .setCookieIfAbsent(
            new NewCookie.Builder(COOKIE)
                .value(secret)
                .path(path())
                .maxAge(CookieMaxAge.SESSION)
                .secure(secure)
                .httpOnly(true)
                .sameSite(secure ? NewCookie.SameSite.NONE : NewCookie.SameSite.LAX)
                .build());
    return secret;
  }

  private String path() {
    return RealmsResource.realmBaseUrl(context.getUri())
        .path("/")
        .build(context.getRealm().getName())
        .getRawPath();
  }
}
