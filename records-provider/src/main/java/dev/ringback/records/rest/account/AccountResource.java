package dev.ringback.records.rest.account;

import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.setup.RecordsRole;
import dev.ringback.authenticator.token.ApiTokens;
import dev.ringback.records.permission.Blocklist;
import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.rest.JsonBody;
import jakarta.ws.rs.Path;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** {@code …/account}: what the owner of an account administers with a JWT. */
public final class AccountResource {

  private final KeycloakSession session;
  private final AccountService service;
  private final UserModel owner;
  private final JsonBody body;

  public AccountResource(
      KeycloakSession session, AccountService service, UserModel owner, JsonBody body) {
    this.session = session;
    this.service = service;
    this.owner = owner;
    this.body = body;
  }

  /** The secrets of the owner's programs. */
  @Path("apitoken")
  public ApiTokensResource apiTokens() {
    return new ApiTokensResource(
        ApiTokens.of(session),
        owner,
        service.client(),
        body,
        RecordsRole.has(service.realm(), owner, RecordsClients.AUTHCALLS));
  }

  /** The numbers whose records the owner hides. */
  @Path("blocklist")
  public BlocklistResource blocklist() {
    return new BlocklistResource(
        Blocklist.of(session, owner), WrittenNumbers.of(service.realm()), body);
  }
}
