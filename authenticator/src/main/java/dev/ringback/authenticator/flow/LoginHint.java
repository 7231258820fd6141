package dev.ringback.authenticator.flow;

import java.util.Optional;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The phone that an app suggests by {@code login_hint} (OpenID Connect Core 1.0, section 3.1.2.1).
 */
final class LoginHint {

  private LoginHint() {}

  /** The hint if it can be part of a phone number at all: an e-mail address is for other steps. */
  static String of(AuthenticationSessionModel tab) {
    return Optional.ofNullable(tab.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM))
        .filter(hint -> hint.matches("[+0-9][-0-9 ().]{3,31}"))
        .orElse("");
  }
}
