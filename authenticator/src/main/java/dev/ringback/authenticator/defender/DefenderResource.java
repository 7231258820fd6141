package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code /admin/realms/{realm}/ringback/defender}: the hosts that are listed or blocked. */
public final class DefenderResource {

  /**
   * Where a host is to go.
   *
   * @param list {@code white} or {@code black}
   * @param details why, in at most 200 characters on one line; may be missing
   */
  public record Listing(String list, String details) {

    /** What is missing counts as empty. */
    public Listing {
      list = list == null ? "" : list;
      details = details == null ? "" : details;
    }

    Optional<HostList> known() {
      return switch (list) {
        case "white" -> Optional.of(HostList.WHITE);
        case "black" -> Optional.of(HostList.BLACK);
        default -> Optional.empty();
      };
    }

    boolean isReadable() {
      return details.matches("[^\\p{Cntrl}\\p{Cf}]{0,200}");
    }
  }

  private final HostRegister hosts;
  private final AdminPermissionEvaluator auth;
  private final AdminEventBuilder adminEvent;

  /**
   * The hosts of a realm.
   *
   * @param adminEvent of the resource that this one is part of
   */
  public DefenderResource(
      KeycloakSession session,
      RealmModel realm,
      AdminPermissionEvaluator auth,
      AdminEventBuilder adminEvent) {
    this.hosts = new HostRegister(session, realm);
    this.auth = auth;
    this.adminEvent = adminEvent;
  }

  /** All hosts on any of the three lists, by name. Needs {@code view-realm}. */
  @GET
  @Path("hosts")
  @Produces(MediaType.APPLICATION_JSON)
  public List<HostEntry> hosts() {
    auth.realm().requireViewRealm();
    return hosts.all();
  }

  /**
   * Puts a host on the white or the black list, where it stays until it is moved or removed; a
   * block of it ends. Needs {@code manage-realm}.
   *
   * @param address in any way of writing it; of an IPv6 address its /64 is meant
   */
  @PUT
  @Path("hosts/{address: .+}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response put(@PathParam("address") String address, Listing listing) {
    auth.realm().requireManageRealm();
    ClientNetwork host = host(address);
    HostList list =
        Optional.ofNullable(listing)
            .flatMap(Listing::known)
            .orElseThrow(() -> badRequest("The list must be white or black."));
    if (!listing.isReadable()) {
      throw badRequest("The details must be one line of at most 200 characters.");
    }
    hosts.put(host, list, listing.details());
    note(OperationType.UPDATE, host, listing);
    return Response.noContent().build();
  }

  /**
   * Unblocks a host, or takes it off the white list; 404 if it is on no list. Needs {@code
   * manage-realm}.
   *
   * @param address as above
   */
  @DELETE
  @Path("hosts/{address: .+}")
  public Response remove(@PathParam("address") String address) {
    auth.realm().requireManageRealm();
    ClientNetwork host = host(address);
    if (!hosts.remove(host)) {
      throw ErrorResponse.error("The host is on no list.", Response.Status.NOT_FOUND);
    }
    note(OperationType.DELETE, host, null);
    return Response.noContent().build();
  }

  private void note(OperationType operation, ClientNetwork host, Listing representation) {
    adminEvent
        .operation(operation)
        .resourcePath("ringback", "defender", "hosts", host.name())
        .representation(representation)
        .success();
  }

  private static ClientNetwork host(String address) {
    return ClientNetwork.parse(address)
        .orElseThrow(
            () -> badRequest("Neither an IPv4 address nor an IPv6 address or its /64 network."));
  }

  private static RuntimeException badRequest(String message) {
    return ErrorResponse.error(message, Response.Status.BAD_REQUEST);
  }
}
