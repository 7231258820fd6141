package dev.ringback.records.rest.link;

import dev.ringback.authenticator.limit.OneAtATime;
import dev.ringback.records.rest.JsonBody;
import dev.ringback.records.rest.Problem;
import dev.ringback.records.rest.account.AccountOwner;
import dev.ringback.records.rest.account.AccountService;
import dev.ringback.records.source.ovh.LinkOffer;
import dev.ringback.records.source.ovh.LinkOffer.Begun;
import dev.ringback.records.source.ovh.LinkOffer.NoSource;
import dev.ringback.records.source.ovh.LinkOffer.NothingToRenew;
import dev.ringback.records.source.ovh.LinkOffer.TooMany;
import dev.ringback.records.source.ovh.LinkOffer.Unavailable;
import dev.ringback.records.source.ovh.OvhLinks;
import dev.ringback.records.source.ovh.link.CheckId;
import dev.ringback.records.source.ovh.link.Link;
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
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.urls.UrlType;

/** {@code …/ovh}: the accounts at OVH that a user has linked. */
public final class OvhResource {

  private static final String LEFT_AT_OVH =
      "OVH could not be told. Take the consent back there, too: it is in your account's list of"
          + " third-party applications.";

  /**
   * What to link.
   *
   * @param source the name of a record source; {@code null} for the first
   * @param link the id of a broken link to renew; {@code null} for another link
   */
  private record Request(String source, String link) {}

  private final KeycloakSession session;
  private final AccountService service;
  private final AccountOwner owner;
  private final JsonBody body;

  public OvhResource(
      KeycloakSession session, AccountService service, AccountOwner owner, JsonBody body) {
    this.session = session;
    this.service = service;
    this.owner = owner;
    this.body = body;
  }

  /** All links of the user, and how far their syncs are. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response list() {
    UserModel user = owner.authenticate();
    return uncached(OvhLinks.of(session).ofOwner(user).stream().map(OvhLinkDocument::of).toList());
  }

  /**
   * Begins to link an account, or to renew a link that is broken: {@code {"source":"…"}} or {@code
   * {"link":"…"}}, or nothing at all.
   *
   * @return {@code {"goto":"<OVH's page>"}}; 404 if there is nothing to link with or to renew, 409
   *     if the user has too many links, or begins another one at this moment, 502 if OVH refuses to
   *     begin
   */
  @POST
  @Path("add")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  public Response add() throws IOException {
    UserModel user = owner.authenticate();
    Request request = body.isEmpty() ? new Request(null, null) : body.as(Request.class);
    if (!OneAtATime.begin(session, "ovh-link:" + user.getId())) {
      return new Problem(Status.CONFLICT, "Another link of yours is being made: try again.")
          .response();
    }
    OvhLinks links = OvhLinks.of(session);
    return answer(
        request.link() == null
            ? links.begin(user, Optional.ofNullable(request.source()), this::comeBack)
            : links.renew(user, request.link(), this::comeBack));
  }

  /** Where OVH sends the user back to; a page for people, who have no token with them. */
  @GET
  @Path("check/{id}")
  @Produces(MediaType.TEXT_HTML)
  public Response check(@PathParam("id") String id) {
    return new LinkPage(session).of(OvhLinks.of(session).check(new CheckId(id)));
  }

  /**
   * Takes a link away with all that was mirrored through it.
   *
   * @return whether OVH knows, too; 404 if the user has no such link
   */
  @DELETE
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response remove(@PathParam("id") String id) {
    OvhLinks links = OvhLinks.of(session);
    Optional<Link> link = links.find(owner.authenticate(), id);
    if (link.isEmpty()) {
      return new Problem(Status.NOT_FOUND, "You have no such link.").response();
    }
    return links.remove(link.get())
        ? uncached(Map.of("revoked", true))
        : uncached(Map.of("revoked", false, "detail", LEFT_AT_OVH));
  }

  private Response answer(LinkOffer offer) {
    if (offer instanceof Begun begun) {
      return uncached(Map.of("goto", begun.page().toString()));
    }
    return problem(offer).response();
  }

  private static Problem problem(LinkOffer offer) {
    if (offer instanceof NoSource) {
      return new Problem(
          Status.NOT_FOUND,
          "There is no such source: an administrator has to add a component ovh to this realm.");
    }
    if (offer instanceof NothingToRenew) {
      return new Problem(Status.NOT_FOUND, "You have no broken link of this id.");
    }
    if (offer instanceof TooMany tooMany) {
      return new Problem(
          Status.CONFLICT, "You have " + tooMany.most() + " links: remove one first.");
    }
    return new Problem(Status.BAD_GATEWAY, ((Unavailable) offer).failure().explanation());
  }

  private URI comeBack(CheckId check) {
    return session
        .getContext()
        .getUri(UrlType.FRONTEND)
        .getBaseUriBuilder()
        .path("realms/{realm}/call-records/ovh/check/{id}")
        .build(service.realm().getName(), check.value());
  }

  private static Response uncached(Object entity) {
    return Response.ok(entity).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }
}
