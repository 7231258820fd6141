package dev.ringback.records.rest.account;

import dev.ringback.authenticator.impersonation.Impersonator;
import dev.ringback.authenticator.upstream.OnBehalf;
import dev.ringback.records.rest.BearerToken;
import dev.ringback.records.rest.Problem;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * The user who sends an access token of this realm that was issued for the client {@code
 * ringback-account} (the claim {@code azp}). Tokens of other clients, ID tokens, refresh tokens and
 * API tokens administer no account. An administrator who impersonates a user reads the account and
 * changes nothing in it: tokens, links and lists would outlive the session.
 */
public final class AccountOwner {

  private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final KeycloakSession session;
  private final AccountService service;

  public AccountOwner(KeycloakSession session, AccountService service) {
    this.session = session;
    this.service = service;
  }

  /**
   * Whose token it is.
   *
   * @throws jakarta.ws.rs.WebApplicationException 401; 403 if an administrator who impersonates the
   *     user asks for a change
   */
  public UserModel authenticate() {
    return login().user();
  }

  /**
   * The login that the token is of.
   *
   * @throws jakarta.ws.rs.WebApplicationException 401; 403 if an administrator who impersonates the
   *     user asks for a change
   */
  public AuthResult login() {
    BearerToken token = BearerToken.of(session);
    AuthResult login =
        token
            .asAccessToken()
            .filter(result -> result.client().getId().equals(service.client().getId()))
            .orElseThrow(() -> token.refusal("An access token of a login here is needed."));
    if (!READING.contains(session.getContext().getHttpRequest().getHttpMethod())) {
      Impersonator.in(login.session()).ifPresent(administrator -> refuse(administrator, login));
    }
    OnBehalf.begin(session, login.user());
    return login;
  }

  private void refuse(Impersonator administrator, AuthResult login) {
    administrator.refused(login.user(), session.getContext().getUri().getPath(), session);
    throw new Problem(
            Status.FORBIDDEN, "Only the user may change this: you impersonate somebody else.")
        .exception();
  }
}
