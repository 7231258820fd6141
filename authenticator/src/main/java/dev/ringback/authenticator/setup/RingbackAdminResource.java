package dev.ringback.authenticator.setup;

import dev.ringback.authenticator.defender.DefenderResource;
import dev.ringback.authenticator.token.ApiTokensAdminResource;
import dev.ringback.authenticator.upstream.OnBehalf;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Sets a realm up, says what is missing, and shows what Ringback keeps about its users. */
public final class RingbackAdminResource {

  /**
   * What a setup may be asked for.
   *
   * @param bindBrowserFlow whether a copy of the browser flow with the phone call is to be bound
   */
  public record SetupRequest(boolean bindBrowserFlow) {}

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

  /** Creates what is missing and changes nothing that is there. Needs {@code manage-realm}. */
  @POST
  @Path("setup")
  @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
  @Produces(MediaType.APPLICATION_JSON)
  public SetupReport setup(SetupRequest request) {
    auth.realm().requireManageRealm();
    boolean bindBrowserFlow = request != null && request.bindBrowserFlow();
    SetupReport report = new Setup(session, realm).run(bindBrowserFlow);
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

  /** A user's API tokens. */
  @Path("users/{id}/api-tokens")
  public ApiTokensAdminResource apiTokens(@PathParam("id") String userId) {
    return new ApiTokensAdminResource(session, auth, adminEvent, userId);
  }
}
