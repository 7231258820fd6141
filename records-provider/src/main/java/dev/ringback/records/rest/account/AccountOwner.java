package dev.ringback.records.rest.account;

import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.records.rest.BearerToken;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The user who sends an access token of this realm that was issued for the client {@code
 * ringback-account} (the claim {@code azp}). Tokens of other clients, ID tokens, refresh tokens and
 * API tokens administer no account.
 */
public final class AccountOwner {

  private final KeycloakSession session;
  private final AccountService service;

  public AccountOwner(KeycloakSession session, AccountService service) {
    this.session = session;
    this.service = service;
  }

  /**
   * Whose token it is.
   *
   * @throws jakarta.ws.rs.WebApplicationException 401
   */
  public UserModel authenticate() {
    return login().user();
  }

  /**
   * The login that the token is of.
   *
   * @throws jakarta.ws.rs.WebApplicationException 401
   */
  public AuthResult login() {
    BearerToken token = BearerToken.of(session);
    AuthResult login =
        token
            .asAccessToken()
            .filter(result -> result.client().getId().equals(service.client().getId()))
            .orElseThrow(() -> token.refusal("An access token of a login here is needed."));
    OnBehalf.begin(session, login.user());
    return login;
  }
}
