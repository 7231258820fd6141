package dev.ringback.authenticator.grant;

import dev.ringback.authenticator.challenge.ChallengeStart;
import dev.ringback.authenticator.challenge.ChallengeStart.Result;
import dev.ringback.authenticator.flow.Limits;
import dev.ringback.authenticator.flow.RealmChallenges;
import dev.ringback.authenticator.flow.ReverseCallConfig;
import dev.ringback.authenticator.flow.ReverseCallEvents;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.TokenManager;

/** One request of an authenticated app for a number to call. */
final class NumberRequest {

  private final KeycloakSession session;
  private final RealmModel realm;
  private final AppClient app;
  private final ReverseCallConfig config;
  private final OAuthAnswers answers;
  private final EventBuilder event;
  private final Gateways gateways;
  private final ReverseCallEvents events;

  NumberRequest(KeycloakSession session, AppClient app, OAuthAnswers answers, EventBuilder event) {
    this.session = session;
    this.realm = session.getContext().getRealm();
    this.app = app;
    this.config = app.config();
    this.answers = answers;
    this.event = event;
    this.gateways = new Gateways(session, realm);
    this.events = new ReverseCallEvents(gateways, event);
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
    ParsedPhoneNumber parsed = PhoneNumber.parse(typed, config.defaultRegion());
    if (parsed instanceof ParsedPhoneNumber.Accepted accepted) {
      return app.take(accepted.number(), new Limits(session, realm, config))
          .map(wait -> tooMany(accepted.number(), wait))
          .orElseGet(() -> start(accepted.number(), scope));
    }
    ParsedPhoneNumber.Reason reason = ((ParsedPhoneNumber.Refused) parsed).reason();
    events.phoneRefused(reason);
    return answers.refused(OAuthErrorException.INVALID_REQUEST, description(reason));
  }

  private Response tooMany(PhoneNumber caller, Duration wait) {
    events.tooManyStarts(caller);
    return answers.tooMany(wait);
  }

  private Response start(PhoneNumber caller, String scope) {
    Result result =
        new ChallengeStart(
                RealmChallenges.of(session, realm), gatewaysToAsk(), RealmChallenges.CLOCK)
            .start(caller, app.binding(distinct(scope)), config.lifetime());
    if (result instanceof Result.Opened opened) {
      return answers.ok(NumberToCall.of(opened.challenge(), RealmChallenges.CLOCK.instant()));
    }
    if (result instanceof Result.NumberTaken taken) {
      events.numberTaken(caller, taken.gateway());
    } else if (result instanceof Result.NoNumber none) {
      events.noNumber(caller, none.failures());
    }
    return answers.refused(
        OAuthErrorException.TEMPORARILY_UNAVAILABLE,
        "There is no number to call at the moment.",
        Response.Status.SERVICE_UNAVAILABLE);
  }

  private List<ReverseCallGateway> gatewaysToAsk() {
    return config.gateway().map(gateways::named).orElseGet(gateways::byPriority);
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
    };
  }
}
