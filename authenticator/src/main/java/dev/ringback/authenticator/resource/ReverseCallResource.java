package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.challenge.CallCheck;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeState;
import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.Inquiry;
import dev.ringback.authenticator.grant.AuthorizeResource;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.upstream.OnBehalf;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What waiting pages and apps ask, and what gateways report. */
public final class ReverseCallResource {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Challenges challenges;
  private final Gateways gateways;
  private final CallCheck check;
  private final ResourceEvents events;
  private final MinuteBudget budget;

  ReverseCallResource(KeycloakSession session, MinuteBudget budget) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.challenges = RealmChallenges.of(session, realm);
    this.gateways = new Gateways(session, realm);
    this.check = new CallCheck(challenges, gateways);
    this.events = new ResourceEvents(session, realm);
    this.budget = budget;
  }

  /**
   * How the challenge stands: {@code {"state":"waiting","expires_in":97,"hint":"number_hidden"}},
   * seconds. The hint is there while the challenge waits, if a call came that proves nothing. One
   * and the same 404 for everything that is not this browser's and this tab's.
   *
   * @param tab which tab of the browser asks; whichever it is, if nothing is said
   */
  @GET
  @Path("challenges/{handle}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response status(
      @PathParam("handle") String handle, @QueryParam(Constants.TAB_ID) String tab) {
    WatchingTab asking = new WatchingTab(session, realm, Optional.ofNullable(tab));
    Optional<Challenge> own = challenges.find(handle).filter(asking::shows);
    return own.map(this::status).orElseGet(ReverseCallResource::notFound);
  }

  /**
   * A gateway says that a call has come. Unsigned, and so a hint: the gateway is asked for proof.
   * The query is not read.
   */
  @GET
  @Path("webhooks/{gateway}/{secret}")
  @Produces(MediaType.APPLICATION_JSON)
  public Response webhook(
      @PathParam("gateway") String gateway, @PathParam("secret") String secret) {
    Optional<Challenge> meant =
        challenges
            .ofWebhook(secret)
            .filter(challenge -> gateway.equals(gateways.nameOf(challenge.gateway())));
    if (meant.isEmpty()) {
      return notFound();
    }
    Challenge challenge = meant.get();
    // All of a vendor's webhooks come from a few addresses, which have no share for so many
    OnBehalf.beginOwn(session);
    Optional<Inquiry> inquiry = check.hinted(challenge);
    inquiry
        .flatMap(Inquiry::failure)
        .ifPresent(failure -> events.gatewayFailed(challenge, gateway, failure));
    inquiry
        .filter(Inquiry.NotCalled.class::isInstance)
        .ifPresent(notCalled -> events.callNotConfirmed(challenge, gateway));
    return Response.noContent().build();
  }

  /** An app without a browser asks for a number to call. */
  @Path("authorize")
  public AuthorizeResource authorize() {
    return new AuthorizeResource(session);
  }

  /** Where a gateway reports its calls by itself; 404 if none of this name does. */
  @Path("inbound-calls/{gateway}")
  public InboundCallResource inboundCalls(@PathParam("gateway") String gateway) {
    return gateways
        .reporting(gateway)
        .map(reporting -> new InboundCallResource(session, realm, reporting, budget))
        .orElseThrow(NotFoundException::new);
  }

  private Response status(Challenge challenge) {
    check
        .whileWatched(challenge)
        .flatMap(Inquiry::failure)
        .filter(failure -> challenges.firstFailure(challenge))
        .ifPresent(
            failure ->
                events.gatewayFailed(challenge, gateways.nameOf(challenge.gateway()), failure));
    return uncached(Response.ok(statusOf(challenge)));
  }

  private Map<String, Object> statusOf(Challenge challenge) {
    ChallengeState state = challenges.stateOf(challenge);
    Map<String, Object> status = new LinkedHashMap<>();
    status.put("state", state.word());
    status.put("expires_in", challenge.secondsLeft(RealmChallenges.CLOCK.instant()));
    if (state == ChallengeState.WAITING) {
      challenges.unprovenCallOf(challenge).ifPresent(call -> status.put("hint", call.word()));
    }
    return status;
  }

  private static Response notFound() {
    return uncached(
        Response.status(Response.Status.NOT_FOUND).entity(Map.of("error", "not_found")));
  }

  private static Response uncached(Response.ResponseBuilder response) {
    return response
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }
}
