package dev.ringback.records.rest;

import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.records.recording.Streams;
import dev.ringback.records.rest.account.AccountOwner;
import dev.ringback.records.rest.account.AccountResource;
import dev.ringback.records.rest.account.AccountService;
import dev.ringback.records.rest.account.AuthResource;
import dev.ringback.records.rest.link.OvhResource;
import dev.ringback.records.rest.record.RecordsResource;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** Accounts of those who read call records, and the records. */
public final class CallRecordsResource {

  private final KeycloakSession session;
  private final Streams streams;
  private final MinuteBudget refusedRegistrations;

  /**
   * The resources of one request.
   *
   * @param refusedRegistrations how many of them the realm's events tell of
   */
  CallRecordsResource(KeycloakSession session, Streams streams, MinuteBudget refusedRegistrations) {
    this.session = session;
    this.streams = streams;
    this.refusedRegistrations = refusedRegistrations;
  }

  /** Becoming and being somebody. */
  @Path("auth")
  public AuthResource auth(InputStream body) throws IOException {
    AccountService service = AccountService.open(session);
    return new AuthResource(session, service, JsonBody.take(body), refusedRegistrations);
  }

  /** What the owner of an account administers with a JWT. */
  @Path("account")
  public AccountResource account(InputStream body) throws IOException {
    AccountService service = AccountService.open(session);
    AuthResult login = new AccountOwner(session, service).login();
    return new AccountResource(session, service, login, JsonBody.take(body));
  }

  /** What a user's programs search, with an API token or an access token. */
  @Path("records")
  public RecordsResource records() {
    return new RecordsResource(session, streams);
  }

  /** The accounts at OVH whose call records are mirrored. */
  @Path("ovh")
  public OvhResource ovh(InputStream body) throws IOException {
    AccountService service = AccountService.open(session);
    return new OvhResource(
        session, service, new AccountOwner(session, service), JsonBody.take(body));
  }
}
