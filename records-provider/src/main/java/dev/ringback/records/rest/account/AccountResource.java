package dev.ringback.records.rest.account;

import dev.ringback.records.permission.Blocklist;
import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.rest.JsonBody;
import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** {@code …/account}: what the owner of an account administers with a JWT. */
public final class AccountResource {

  private final KeycloakSession session;
  private final AccountService service;
  private final AuthResult login;
  private final JsonBody body;

  public AccountResource(
      KeycloakSession session, AccountService service, AuthResult login, JsonBody body) {
    this.session = session;
    this.service = service;
    this.login = login;
    this.body = body;
  }

  /** The secrets of the owner's programs. */
  @Path("apitoken")
  public ApiTokensResource apiTokens() {
    return new ApiTokensResource(session, service, login, body);
  }

  /** The numbers whose records the owner hides. */
  @Path("blocklist")
  public BlocklistResource blocklist() {
    return new BlocklistResource(
        Blocklist.of(session, login.user()), WrittenNumbers.of(service.realm()), body);
  }
}
