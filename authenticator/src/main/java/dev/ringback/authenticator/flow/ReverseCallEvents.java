package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.UserModel;

/**
 * What an administrator finds in the realm's events: {@code LOGIN_ERROR} with an error of its own
 * for each thing that can go wrong, and phone numbers masked.
 */
final class ReverseCallEvents {

  private final AuthenticationFlowContext context;

  ReverseCallEvents(AuthenticationFlowContext context) {
    this.context = context;
  }

  void phoneRefused(ParsedPhoneNumber.Reason reason) {
    event()
        .detail(Details.REASON, reason.name().toLowerCase(Locale.ROOT))
        .error(EventErrors.INVALID_PHONE_NUMBER);
  }

  void noNumber(PhoneNumber caller, Map<String, GatewayFailure> failures) {
    EventBuilder event = event().detail(EventErrors.PHONE_NUMBER, caller.masked());
    if (failures.isEmpty()) {
      event.error(EventErrors.NO_GATEWAY);
    } else {
      EventErrors.describe(event, failures);
      event.error(EventErrors.GATEWAY_UNAVAILABLE);
    }
  }

  void gatewayFailed(Challenge challenge, GatewayFailure failure) {
    EventErrors.describe(of(challenge), Map.of(gatewayName(challenge), failure))
        .error(EventErrors.GATEWAY_UNAVAILABLE);
  }

  void numberTaken(PhoneNumber caller, String gateway) {
    event()
        .detail(EventErrors.PHONE_NUMBER, caller.masked())
        .detail(EventErrors.GATEWAY, gateway)
        .error(EventErrors.NUMBER_TAKEN);
  }

  void tooManyNumbers(PhoneNumber caller) {
    event().detail(EventErrors.PHONE_NUMBER, caller.masked()).error(EventErrors.TOO_MANY_NUMBERS);
  }

  void expired(Challenge challenge) {
    of(challenge).error(EventErrors.CALL_NOT_RECEIVED);
  }

  void wrongCaller(Challenge challenge) {
    of(challenge).error(EventErrors.WRONG_CALLER);
  }

  void used(Challenge challenge) {
    of(challenge).error(EventErrors.CHALLENGE_USED);
  }

  void unknownNumber(Challenge challenge) {
    of(challenge).error(Errors.USER_NOT_FOUND);
  }

  void ambiguousNumber(Challenge challenge) {
    of(challenge).error(EventErrors.PHONE_NUMBER_AMBIGUOUS);
  }

  void refused(Challenge challenge, UserModel user, String error) {
    of(challenge).user(user).detail(Details.USERNAME, user.getUsername()).error(error);
  }

  /** The login goes on: these details stand in its LOGIN event. */
  void verified(Challenge challenge, UserModel user) {
    of(challenge).user(user).detail(Details.USERNAME, user.getUsername());
  }

  private EventBuilder of(Challenge challenge) {
    return event()
        .detail(EventErrors.PHONE_NUMBER, challenge.caller().masked())
        .detail(EventErrors.GATEWAY, gatewayName(challenge));
  }

  private String gatewayName(Challenge challenge) {
    return new Gateways(context.getSession(), context.getRealm())
        .withId(challenge.gateway())
        .map(ReverseCallGateway::name)
        .orElse("removed");
  }

  private EventBuilder event() {
    return context
        .getEvent()
        .detail(Details.CREDENTIAL_TYPE, ReverseCallAuthenticatorFactory.CATEGORY);
  }
}
