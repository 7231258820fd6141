package dev.ringback.authenticator.flow;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The phone that an app suggests by {@code login_hint} (OpenID Connect Core 1.0, section 3.1.2.1),
 * or that a person typed where an earlier step asked for a name.
 */
final class LoginHint {

  private static final String PHONE = "[+0-9][-0-9 ().]{3,31}";

  private LoginHint() {}

  /** The hint if it can be part of a phone number at all: an e-mail address is for other steps. */
  static String of(AuthenticationSessionModel tab) {
    return Stream.of(attemptedName(tab), tab.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM))
        .filter(Objects::nonNull)
        .filter(hint -> hint.matches(PHONE))
        .findFirst()
        .orElse("");
  }

  /** Whether an earlier step was told a name, and it is no phone: that may be anybody's. */
  static boolean isOfAnAccount(AuthenticationSessionModel tab) {
    return Optional.ofNullable(attemptedName(tab)).filter(name -> !name.matches(PHONE)).isPresent();
  }

  private static String attemptedName(AuthenticationSessionModel tab) {
    return tab.getAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
  }
}
