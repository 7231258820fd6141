package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.gateway.ReverseCallGateway;
import dev.ringback.authenticator.phone.LoginCheck;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;

/**
 * What an administrator finds in the realm's events: {@code LOGIN_ERROR} with an error of its own
 * for each thing that can go wrong, and phone numbers masked.
 */
final class ReverseCallEvents {

  private final Step step;

  ReverseCallEvents(Step step) {
    this.step = step;
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

  /** Another login is creating the account of this number at the same moment. */
  void numberTaken(Challenge challenge) {
    of(challenge).error(EventErrors.NUMBER_TAKEN);
  }

  void registered(Challenge challenge, UserModel user) {
    of(challenge)
        .clone()
        .event(EventType.REGISTER)
        .user(user)
        .detail(Details.USERNAME, user.getUsername())
        .detail(Details.REGISTER_METHOD, ReverseCallAuthenticatorFactory.ID)
        .success();
  }

  void tooManyNumbers(PhoneNumber caller) {
    event().detail(EventErrors.PHONE_NUMBER, caller.masked()).error(EventErrors.TOO_MANY_NUMBERS);
  }

  void tooManyStarts(PhoneNumber caller) {
    event().detail(EventErrors.PHONE_NUMBER, caller.masked()).error(EventErrors.TOO_MANY_STARTS);
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

  /** The call came, and the number logs nobody in. */
  void refused(Challenge challenge, LoginCheck.Result.Refused refused) {
    EventBuilder event = of(challenge);
    refused.user().ifPresent(user -> event.user(user).detail(Details.USERNAME, user.getUsername()));
    event.error(error(refused.obstacle()));
  }

  void numberInUse(Challenge challenge) {
    of(challenge).error(EventErrors.PHONE_NUMBER_IN_USE);
  }

  void refused(Challenge challenge, UserModel user, String error) {
    of(challenge).user(user).detail(Details.USERNAME, user.getUsername()).error(error);
  }

  /** The login goes on: these details stand in its LOGIN event. */
  void verified(Challenge challenge, UserModel user) {
    of(challenge).user(user).detail(Details.USERNAME, user.getUsername());
  }

  private static String error(LoginCheck.Obstacle obstacle) {
    return switch (obstacle) {
      case NOBODYS_NUMBER, SERVICE_ACCOUNT -> Errors.USER_NOT_FOUND;
      case SEVERAL_USERS -> EventErrors.PHONE_NUMBER_AMBIGUOUS;
      case DISABLED, LOCKED_OUT -> Errors.USER_DISABLED;
      case LOCKED_FOR_A_WHILE -> Errors.USER_TEMPORARILY_DISABLED;
    };
  }

  private EventBuilder of(Challenge challenge) {
    return event()
        .detail(EventErrors.PHONE_NUMBER, challenge.caller().masked())
        .detail(EventErrors.GATEWAY, gatewayName(challenge));
  }

  private String gatewayName(Challenge challenge) {
    return new Gateways(step.session(), step.realm())
        .withId(challenge.gateway())
        .map(ReverseCallGateway::name)
        .orElse("removed");
  }

  private EventBuilder event() {
    return step.event().detail(Details.CREDENTIAL_TYPE, ReverseCallAuthenticatorFactory.CATEGORY);
  }
}
