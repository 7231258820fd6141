package dev.ringback.authenticator.resource;

import dev.ringback.authenticator.challenge.Challenges;
import dev.ringback.authenticator.challenge.Match;
import dev.ringback.authenticator.defender.Admission;
import dev.ringback.authenticator.defender.HostGuard;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.gateway.CallReport;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Reception;
import dev.ringback.authenticator.gateway.ReportingGateway;
import dev.ringback.authenticator.gateway.UnreadableNumbers;
import dev.ringback.authenticator.limit.MinuteBudget;
import dev.ringback.authenticator.store.RealmStore;
import dev.ringback.authenticator.webhook.SeenMessages;
import dev.ringback.authenticator.webhook.WebhookMessage;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The calls that one gateway reports by itself. */
public final class InboundCallResource {

  private static final Logger LOGGER = Logger.getLogger(InboundCallResource.class);

  private final ReportingGateway gateway;
  private final Challenges challenges;
  private final SeenMessages seen;
  private final UnreadableNumbers unreadableNumbers;
  private final ResourceEvents events;
  private final MinuteBudget budget;
  private final HostGuard guard;

  InboundCallResource(
      KeycloakSession session, RealmModel realm, ReportingGateway gateway, MinuteBudget budget) {
    this.gateway = gateway;
    this.challenges = RealmChallenges.of(session, realm);
    RealmStore store = RealmStore.of(session, realm);
    this.seen = new SeenMessages(store, realm.getId());
    this.unreadableNumbers = new UnreadableNumbers(store, realm.getId());
    this.events = new ResourceEvents(session, realm);
    this.budget = budget;
    this.guard = HostGuard.of(session);
  }

  /**
   * A call has come. 204 whatever it means, so that nobody learns who is being waited for; 401
   * before anything is touched if the gateway did not sign it just now; 400 if the gateway signed
   * what cannot be understood, which trying again will not mend; 403 for a host on the black list.
   *
   * @param body the bytes as they were signed, of whatever content type they say they are
   */
  @POST
  @Consumes(MediaType.WILDCARD)
  public Response report(
      @HeaderParam("webhook-id") String id,
      @HeaderParam("webhook-timestamp") String timestamp,
      @HeaderParam("webhook-signature") String signatures,
      InputStream body)
      throws IOException {
    if (guard.admission() instanceof Admission.Blocked blocked) {
      return error(Response.Status.FORBIDDEN, "access_denied", blocked.explanation());
    }
    WebhookMessage message = new WebhookMessage(id, timestamp, signatures, bytes(body));
    Instant now = RealmChallenges.CLOCK.instant();
    Reception reception = gateway.receive(message, now);
    if (reception instanceof Reception.Reported reported) {
      accept(message, reported.report(), now);
      return Response.noContent().build();
    }
    if (reception instanceof Reception.UnreadableNumber unreadable) {
      if (unreadableNumbers.isNews(gateway.id(), unreadable, now)) {
        refuse("unreadable_number", unreadable.explanation(), now);
      }
      return error(Response.Status.BAD_REQUEST, "invalid_request", unreadable.explanation());
    }
    if (reception instanceof Reception.Unreadable unreadable) {
      refuse("unreadable", unreadable.explanation(), now);
      return error(Response.Status.BAD_REQUEST, "invalid_request", unreadable.explanation());
    }
    Reception.Refused refused = (Reception.Refused) reception;
    refuse(refused.why().word(), refused.why().explanation(), now);
    return error(
        Response.Status.UNAUTHORIZED, "unauthorized", "The event is not signed as it must be.");
  }

  private void accept(WebhookMessage message, CallReport report, Instant now) {
    if (!seen.isNew(gateway.id(), message)) {
      refuse("replayed", "An event of this webhook-id was accepted before.", now);
      return;
    }
    Optional<Match> match = challenges.report(gateway.id(), report);
    LOGGER.debugf(
        "Gateway %s reported a call to %s: %s",
        gateway.name(),
        report.line().dialled().masked(),
        match.map(Match::name).orElse("nobody waits for it"));
  }

  private void refuse(String reason, String explanation, Instant now) {
    if (budget.allows(gateway.id(), now)) {
      events.inboundCallRefused(gateway.name(), new GatewayFailure(reason, explanation));
    }
  }

  /** One byte more than is allowed is enough to know. */
  private static byte[] bytes(InputStream body) throws IOException {
    return body == null ? new byte[0] : body.readNBytes(WebhookMessage.LARGEST_BODY + 1);
  }

  private static Response error(Response.Status status, String code, String description) {
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("error", code, "error_description", description))
        .build();
  }
}
