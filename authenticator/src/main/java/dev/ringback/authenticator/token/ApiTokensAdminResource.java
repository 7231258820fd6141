package dev.ringback.authenticator.token;

import dev.ringback.authenticator.token.ReadTerms.Agreed;
import dev.ringback.authenticator.token.ReadTerms.Refused;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/**
 * {@code /admin/realms/{realm}/ringback/users/{id}/api-tokens}: a user's tokens in the hands of an
 * administrator, who may also issue them, as service accounts can ask for none themselves.
 */
public final class ApiTokensAdminResource {

  /**
   * What a token is asked for; see {@link ApiTokenTerms#read}.
   *
   * @param ttl seconds
   */
  public record Request(String comment, Long ttl, List<String> scopes) {}

  private final AdminPermissionEvaluator auth;
  private final AdminEventBuilder adminEvent;
  private final ApiTokens tokens;
  private final UserModel owner;

  /**
   * @throws NotFoundException if the realm has no such user
   * @throws ForbiddenException the same, to whoever may not search for users either
   */
  public ApiTokensAdminResource(
      KeycloakSession session,
      AdminPermissionEvaluator auth,
      AdminEventBuilder adminEvent,
      String userId) {
    this.auth = auth;
    this.adminEvent = adminEvent.resource(ResourceType.USER);
    this.tokens = ApiTokens.of(session);
    this.owner = session.users().getUserById(session.getContext().getRealm(), userId);
    if (owner == null) {
      auth.users().requireQuery();
      throw new NotFoundException("User not found");
    }
  }

  /** Those that have not ended, newest first. Needs to view the user. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public List<ApiTokenDocument> list() {
    auth.users().requireView(owner);
    return tokens.ofUser(owner).stream().map(ApiTokenDocument::of).toList();
  }

  /**
   * Issues one. Needs to manage the user, and to set the user's password: a token speaks for the
   * user as a password does.
   *
   * @return 201 and the token with its value, or 400 and what is wrong with the request
   */
  @POST
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Produces(MediaType.APPLICATION_JSON)
  public Response issue(Request request) {
    auth.users().requireManage(owner);
    auth.users().requireResetPassword(owner);
    if (request == null) {
      throw ErrorResponse.error("The body is missing", Response.Status.BAD_REQUEST);
    }
    ReadTerms read =
        ApiTokenTerms.read(
            request.comment(), request.ttl(), request.scopes(), ApiTokenTerms.LONGEST_LIFESPAN);
    if (read instanceof Refused refused) {
      throw ErrorResponse.error(refused.message(), Response.Status.BAD_REQUEST);
    }
    IssuedApiToken issued = tokens.issue(owner, ((Agreed) read).terms(), Optional.empty());
    report(OperationType.CREATE, issued.token().id(), ApiTokenDocument.of(issued.token()));
    return Response.status(Response.Status.CREATED).entity(ApiTokenDocument.of(issued)).build();
  }

  /**
   * Ends one, at once. Needs to manage the user.
   *
   * @throws NotFoundException if the user has no such token that had not ended
   */
  @DELETE
  @Path("{tokenId}")
  public void revoke(@PathParam("tokenId") String tokenId) {
    auth.users().requireManage(owner);
    if (!tokens.revoke(owner, tokenId)) {
      throw new NotFoundException("Token not found");
    }
    report(OperationType.DELETE, tokenId, null);
  }

  private void report(OperationType operation, String tokenId, ApiTokenDocument representation) {
    adminEvent
        .operation(operation)
        .resourcePath("users", owner.getId(), "api-tokens", tokenId)
        .representation(representation)
        .success();
  }
}
