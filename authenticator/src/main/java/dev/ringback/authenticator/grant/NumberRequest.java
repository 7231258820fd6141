package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.flow.CallRequest;
import dev.ringback.authenticator.flow.CallRequest.Outcome;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager;

/** One request of an authenticated app for a number to call. */
final class NumberRequest {

  private final KeycloakSession session;
  private final AppClient app;
  private final OAuthAnswers answers;
  private final EventBuilder event;

  NumberRequest(KeycloakSession session, AppClient app, OAuthAnswers answers, EventBuilder event) {
    this.session = session;
    this.app = app;
    this.answers = answers;
    this.event = event;
  }

  /**
   * @param typed the phone as a person writes it; may be {@code null}
   * @param scope as the app sent it; may be {@code null}
   */
  Response answer(String typed, String scope) {
    if (!TokenManager.isValidScope(session, scope, session.getContext().getClient())) {
      event.detail(Details.REASON, "Invalid scopes").error(Errors.INVALID_REQUEST);
      return answers.refused(OAuthErrorException.INVALID_SCOPE, "Invalid scopes");
    }
    ReverseCallConfig config = app.config();
    return answer(
        new CallRequest(session, config, event)
            .start(
                PhoneNumber.parse(typed, config.defaultRegion()),
                (limits, caller) -> app.take(caller, limits),
                () -> app.binding(distinct(scope)),
                config.lifetime()));
  }

  private Response answer(Outcome outcome) {
    if (outcome instanceof Outcome.Opened opened) {
      return answers.ok(NumberToCall.of(opened.challenge(), RealmChallenges.CLOCK.instant()));
    }
    if (outcome instanceof Outcome.TooMany tooMany) {
      return answers.tooMany(tooMany.pause());
    }
    if (outcome instanceof Outcome.PhoneRefused refused) {
      return answers.refused(OAuthErrorException.INVALID_REQUEST, description(refused.reason()));
    }
    if (outcome instanceof Outcome.Busy) {
      return answers.busy();
    }
    if (outcome instanceof Outcome.NumberTaken taken) {
      return answers.unavailable("This phone has another attempt; see Retry-After.", taken.pause());
    }
    return answers.refused(
        OAuthErrorException.TEMPORARILY_UNAVAILABLE,
        "There is no number to call at the moment.",
        Response.Status.SERVICE_UNAVAILABLE);
  }

  /** Each word once: what is kept is no longer than the realm's list of scopes. */
  private static String distinct(String scope) {
    return scope == null
        ? ""
        : TokenManager.parseScopeParameter(scope).collect(Collectors.joining(" "));
  }

  private static String description(ParsedPhoneNumber.Reason reason) {
    return switch (reason) {
      case EMPTY -> "Missing parameter: phone_number";
      case TOO_LONG -> "phone_number is longer than any phone number.";
      case NOT_A_NUMBER -> "phone_number is not written like a phone number.";
      case NOT_ASSIGNED -> "phone_number is no number that a phone can have.";
      case COSTS_EXTRA -> "phone_number is a premium-rate or shared-cost number.";
      case NOT_ALLOWED -> "phone_number is of a country or kind that is not accepted here.";
    };
  }
}
