package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.defender.DefenderResource;
import dev.ringback.authenticator.renumbering.NumbersAdminResource;
import dev.ringback.authenticator.token.ApiTokensAdminResource;
import dev.ringback.authenticator.upstream.OnBehalf;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Sets a realm up, says what is missing, and shows what Ringback keeps about its users. */
public final class RingbackAdminResource {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AdminPermissionEvaluator auth;
  private final AdminEventBuilder adminEvent;

  RingbackAdminResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder adminEvent) {
    this.session = session;
    this.realm = realm;
    this.auth = auth;
    this.adminEvent = adminEvent.resource(ResourceType.REALM);
  }

  /** The hosts that the realm's guard knows. */
  @Path("defender")
  public DefenderResource defender() {
    return new DefenderResource(session, realm, auth, adminEvent);
  }

  /**
   * Creates what is missing and changes nothing that is there. Needs {@code manage-realm}.
   *
   * @return what was done; 400 if the request names a part that there is not
   */
  @POST
  @Path("setup")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Produces(MediaType.APPLICATION_JSON)
  public SetupReport setup(SetupRequest request) {
    auth.realm().requireManageRealm();
    SetupRequest asked = request == null ? new SetupRequest(false, null) : request;
    Set<SetupPart> parts = asked.readParts().orElseThrow(RingbackAdminResource::unknownPart);
    SetupReport report = new Setup(session, realm).run(parts, asked.bindBrowserFlow());
    adminEvent
        .operation(OperationType.ACTION)
        .resourcePath("ringback", "setup")
        .representation(report)
        .success();
    return report;
  }

  /**
   * What is missing or wrong, worst first, and how the gateways are. Needs {@code view-realm}. Each
   * time vendors are asked, which is why an administrator may do so twenty times a minute.
   *
   * @throws jakarta.ws.rs.WebApplicationException 429
   */
  @GET
  @Path("check")
  @Produces(MediaType.APPLICATION_JSON)
  public CheckReport check() {
    auth.realm().requireViewRealm();
    UserModel administrator = auth.adminAuth().getUser();
    new CheckLimit(session, realm).count(administrator);
    OnBehalf.begin(session, administrator);
    return new Check(session, realm).run();
  }

  /** How the numbers of users are written. */
  @Path("numbers")
  public NumbersAdminResource numbers() {
    return new NumbersAdminResource(session, realm, auth, adminEvent);
  }

  /** A user's API tokens. */
  @Path("users/{id}/api-tokens")
  public ApiTokensAdminResource apiTokens(@PathParam("id") String userId) {
    return new ApiTokensAdminResource(session, auth, adminEvent, userId);
  }

  private static RuntimeException unknownPart() {
    return ErrorResponse.error(
        "parts must be a list of these: " + SetupPart.words(), Response.Status.BAD_REQUEST);
  }
}
