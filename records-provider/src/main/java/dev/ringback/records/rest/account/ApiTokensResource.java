package dev.ringback.records.rest.account;

import dev.ringback.authenticator.limit.OneAtATime;
import dev.ringback.authenticator.setup.RecordsClients;
import dev.ringback.authenticator.setup.RecordsRole;
import dev.ringback.authenticator.token.ApiTokenDocument;
import dev.ringback.authenticator.token.ApiTokenScope;
import dev.ringback.authenticator.token.ApiTokenTerms;
import dev.ringback.authenticator.token.ApiTokens;
import dev.ringback.authenticator.token.IssuedApiToken;
import dev.ringback.authenticator.token.OwnersLimit;
import dev.ringback.authenticator.token.ReadTerms;
import dev.ringback.records.rest.JsonBody;
import dev.ringback.records.rest.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** {@code …/account/apitoken}: the owner's API tokens. */
public final class ApiTokensResource {

  /** Far more than one person's programs need; a list is read as a whole. */
  private static final int MOST = 100;

  /** What hears calls, or lets programs do so for long. */
  private static final Set<ApiTokenScope> WANT_THE_BROWSER =
      EnumSet.of(ApiTokenScope.RECORDS_LISTEN, ApiTokenScope.INTEGRATION);

  /**
   * What a token is asked for with.
   *
   * @param ttl seconds
   * @param scopes {@code null} for {@code records:read}
   */
  private record Request(String comment, Long ttl, List<String> scopes) {}

  private final KeycloakSession session;
  private final AccountService service;
  private final AuthResult login;
  private final UserModel owner;
  private final ApiTokens tokens;
  private final JsonBody body;

  ApiTokensResource(
      KeycloakSession session, AccountService service, AuthResult login, JsonBody body) {
    this.session = session;
    this.service = service;
    this.login = login;
    this.owner = login.user();
    this.tokens = ApiTokens.of(session);
    this.body = body;
  }

  /** The tokens that have not ended, newest first, without their values. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response list() {
    return uncached(tokens.ofUser(owner).stream().map(ApiTokenDocument::of).toList());
  }

  /**
   * Issues a token: {@code {"comment":"dev key","ttl":36000}}, seconds, and {@code scopes} on wish.
   *
   * @return the token with its value, which is never shown again; 403 if the owner may not have a
   *     scope, or it wants a login with the browser and this was none; 409 if the owner has too
   *     many, or gets another one at this moment
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response issue() throws IOException {
    Request request = body.as(Request.class);
    ReadTerms terms =
        ApiTokenTerms.read(
            request.comment(),
            request.ttl(),
            request.scopes(),
            OwnersLimit.of(service.realm()::getAttribute).longest());
    if (terms instanceof ReadTerms.Agreed agreed) {
      return issue(agreed.terms());
    }
    return Problem.badRequest(((ReadTerms.Refused) terms).message()).response();
  }

  /** Revokes a token; 404 if the owner has none of this id. */
  @DELETE
  @Path("{id}")
  public Response revoke(@PathParam("id") String id) {
    return tokens.revoke(owner, id)
        ? Response.noContent().build()
        : new Problem(Status.NOT_FOUND, "You have no such token.").response();
  }

  private Response issue(ApiTokenTerms terms) {
    if (terms.scopes().contains(ApiTokenScope.AUTHCALLS)
        && !RecordsRole.has(service.realm(), owner, RecordsClients.AUTHCALLS)) {
      return new Problem(
              Status.FORBIDDEN,
              "The scope authcalls is for users with the role authcalls of ringback-records: ask"
                  + " an administrator of the realm for it.")
          .response();
    }
    if (wantsTheBrowser(terms) && !new BrowserOrigin(session).isOf(login)) {
      return new Problem(
              Status.FORBIDDEN,
              "A token with "
                  + ApiTokenScope.parameter(WANT_THE_BROWSER).replace(" ", " or ")
                  + " is issued after a login with the browser only, or by an administrator.")
          .response();
    }
    if (!OneAtATime.begin(session, "api-token:" + owner.getId())) {
      return new Problem(Status.CONFLICT, "Another token is being issued to you: try again.")
          .response();
    }
    if (tokens.ofUser(owner).size() >= MOST) {
      return new Problem(Status.CONFLICT, "You have " + MOST + " tokens: revoke one first.")
          .response();
    }
    IssuedApiToken issued = tokens.issue(owner, terms, Optional.of(service.client()));
    return uncached(ApiTokenDocument.of(issued));
  }

  private static boolean wantsTheBrowser(ApiTokenTerms terms) {
    return !Collections.disjoint(terms.scopes(), WANT_THE_BROWSER);
  }

  private static Response uncached(Object entity) {
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
