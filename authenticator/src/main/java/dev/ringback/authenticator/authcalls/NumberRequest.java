package dev.ringback.authenticator.authcalls;

import dev.ringback.authenticator.backcalls.BackCalls;
import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.ChallengeBinding.Subscriber;
import dev.ringback.authenticator.challenge.ChallengeBinding.Webhook;
import dev.ringback.authenticator.flow.CallRequest;
import dev.ringback.authenticator.flow.CallRequest.Outcome;
import dev.ringback.authenticator.flow.PhoneCallStep;
import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.authenticator.secret.RealmSeal;
import dev.ringback.authenticator.store.RealmStore;
import dev.ringback.authenticator.token.ApiTokenEvents;
import dev.ringback.telephony.ParsedPhoneNumber.Reason;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** One request of a program for a number to call. */
final class NumberRequest {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final Bearer bearer;
  private final CallIds ids;
  private final CallLimits limits;

  NumberRequest(KeycloakSession session, Bearer bearer) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.bearer = bearer;
    this.ids = new CallIds(RealmStore.of(session, realm), realm.getId());
    this.limits = new CallLimits(session);
  }

  /**
   * @param phone as it was written; may be {@code null}
   * @param webhook where to write when the phone has called, if that is wanted
   */
  Response answer(String phone, Optional<String> webhook) {
    Optional<Duration> wait = limits.takeNumber(bearer);
    if (wait.isPresent()) {
      return tooMany(wait.get());
    }
    WebhookAddress address = read(webhook);
    if (address instanceof WebhookAddress.Busy) {
      return Envelope.busy();
    }
    if (address instanceof WebhookAddress.Refused) {
      return Envelope.refused(Response.Status.BAD_REQUEST, "webhook is not a public https address");
    }
    return limits
        .takeAttempt(bearer)
        .map(slot -> begin(phone, ((WebhookAddress.Accepted) address).text(), slot))
        .orElseGet(() -> tooMany(limits.untilAnAttemptMayEnd()));
  }

  private WebhookAddress read(Optional<String> webhook) {
    return webhook
        .map(text -> WebhookAddress.read(text, session, bearer))
        .orElseGet(() -> new WebhookAddress.Accepted(Optional.empty()));
  }

  private Response tooMany(Duration wait) {
    if (bearer.mayBeTold()) {
      bearer.event().error(ApiTokenEvents.TOO_MANY_REQUESTS);
    }
    return Envelope.tooMany(wait);
  }

  private Response begin(String phone, Optional<String> address, String slot) {
    Outcome outcome =
        new CallRequest(session, config(), bearer.event(), bearer::mayBeTold)
            .start(
                BackCalls.read(phone),
                (starts, caller) -> starts.takeOfProgram(bearer.owner(), caller),
                () -> subscriber(address),
                BackCalls.LIFETIME);
    if (outcome instanceof Outcome.Opened opened) {
      return opened(opened.challenge(), (Subscriber) opened.challenge().binding(), slot);
    }
    limits.free(slot);
    return answer(outcome);
  }

  private Response answer(Outcome outcome) {
    if (outcome instanceof Outcome.TooMany tooMany) {
      return Envelope.tooMany(tooMany.pause());
    }
    if (outcome instanceof Outcome.PhoneRefused refused) {
      return Envelope.refused(
          Response.Status.BAD_REQUEST,
          refused.reason() == Reason.EMPTY ? "phone is missing" : "phone is not valid");
    }
    if (outcome instanceof Outcome.NumberTaken taken) {
      return Envelope.unavailable("no number available", taken.pause());
    }
    return outcome instanceof Outcome.Busy
        ? Envelope.busy()
        : Envelope.refused(Response.Status.SERVICE_UNAVAILABLE, "no number available");
  }

  private Response opened(Challenge challenge, Subscriber subscriber, String slot) {
    ids.name(challenge, subscriber, slot);
    return Envelope.ok(
        NumberToCall.of(
            challenge.line().dialled(),
            subscriber.id(),
            session
                .getContext()
                .getUri()
                .getBaseUriBuilder()
                .path("realms/{realm}/authcalls/get_qr_image/{handle}/")
                .build(realm.getName(), challenge.handle())));
  }

  private Subscriber subscriber(Optional<String> address) {
    return new Subscriber(
        bearer.owner(), bearer.tokenId(), ids.reserve(bearer.owner()), address.map(this::webhook));
  }

  private Webhook webhook(String address) {
    String id = KeycloakModelUtils.generateId();
    return new Webhook(id, address, RealmSeal.of(session, realm).seal(bearer.tokenValue(), id));
  }

  /** That of the step "Phone call" which the realm's users meet in a browser. */
  private ReverseCallConfig config() {
    return PhoneCallStep.in(realm.getBrowserFlow(), realm)
        .map(PhoneCallStep::config)
        .orElseGet(ReverseCallConfig::byDefault);
  }
}
