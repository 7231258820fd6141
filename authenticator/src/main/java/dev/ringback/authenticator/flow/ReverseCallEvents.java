package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.Challenge;
import dev.ringback.authenticator.challenge.UnprovenCall;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.gateway.Gateways;
import dev.ringback.authenticator.phone.LoginCheck;
import dev.ringback.authenticator.upstream.UpstreamProvider;
import dev.ringback.telephony.ParsedPhoneNumber;
import dev.ringback.telephony.PhoneNumber;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.Event;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What an administrator finds in the realm's events: {@code LOGIN_ERROR} with an error of its own
 * for each thing that can go wrong, and phone numbers masked.
 */
public final class ReverseCallEvents {

  private static final String UNTOLD = "-";

  private final KeycloakSession session;
  private final Gateways gateways;
  private final EventBuilder event;
  private final BooleanSupplier budget;

  ReverseCallEvents(Step step) {
    this(step.session(), new Gateways(step.session(), step.realm()), step.event());
  }

  /**
   * Events of a login that no flow leads.
   *
   * @param event the login's own; what is told here is added to it
   */
  public ReverseCallEvents(KeycloakSession session, Gateways gateways, EventBuilder event) {
    this(session, gateways, event, () -> true);
  }

  /**
   * @param budget whether a request for a number may have one more event, asked before each
   */
  ReverseCallEvents(
      KeycloakSession session, Gateways gateways, EventBuilder event, BooleanSupplier budget) {
    this.session = session;
    this.gateways = gateways;
    this.event = event;
    this.budget = budget;
  }

  public void phoneRefused(ParsedPhoneNumber.Reason reason) {
    tell(
        event().detail(Details.REASON, reason.name().toLowerCase(Locale.ROOT)),
        EventErrors.INVALID_PHONE_NUMBER);
  }

  public void noNumber(PhoneNumber caller, Map<String, GatewayFailure> failures) {
    EventBuilder failed = event().detail(EventErrors.PHONE_NUMBER, caller.masked());
    if (failures.isEmpty()) {
      tellOfOutage(failed, EventErrors.NO_GATEWAY);
    } else {
      tellOfOutage(EventErrors.describe(failed, failures), EventErrors.of(failures));
    }
  }

  public void gatewayFailed(Challenge challenge, GatewayFailure failure) {
    Map<String, GatewayFailure> failures = Map.of(gatewayName(challenge), failure);
    tellOfOutage(EventErrors.describe(of(challenge), failures), EventErrors.of(failures));
  }

  public void numberTaken(PhoneNumber caller, String gateway) {
    tell(
        event()
            .detail(EventErrors.PHONE_NUMBER, caller.masked())
            .detail(EventErrors.GATEWAY, gateway),
        EventErrors.NUMBER_TAKEN);
  }

  /** Another login or action makes the number somebody's at the same moment. */
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

  /** The number that the user's account had unverified is proved. */
  void claimed(Challenge challenge, UserModel user) {
    of(challenge)
        .clone()
        .event(EventType.UPDATE_CREDENTIAL)
        .user(user)
        .detail(Details.USERNAME, user.getUsername())
        .success();
  }

  /**
   * The user's proof of the number was too old, and somebody else has proved it: the mail that this
   * event may become tells nothing of that person's address and session.
   */
  Event lapsed(Challenge challenge, UserModel user) {
    EventBuilder lapsed =
        of(challenge)
            .clone()
            .event(EventType.REMOVE_CREDENTIAL)
            .user(user)
            .session((String) null)
            .ipAddress(UNTOLD)
            .detail(Details.USERNAME, user.getUsername())
            .detail(Details.REASON, EventErrors.PROOF_TOO_OLD);
    lapsed.success();
    return lapsed.getEvent();
  }

  void tooManyNumbers(PhoneNumber caller) {
    event().detail(EventErrors.PHONE_NUMBER, caller.masked()).error(EventErrors.TOO_MANY_NUMBERS);
  }

  public void tooManyStarts(PhoneNumber caller) {
    tell(event().detail(EventErrors.PHONE_NUMBER, caller.masked()), EventErrors.TOO_MANY_STARTS);
  }

  public void expired(Challenge challenge) {
    of(challenge).error(EventErrors.CALL_NOT_RECEIVED);
  }

  /** A call came that does not verify the challenge. */
  void unproven(Challenge challenge, UnprovenCall call) {
    of(challenge).error(EventErrors.of(call));
  }

  public void used(Challenge challenge) {
    of(challenge).error(EventErrors.CHALLENGE_USED);
  }

  /** The call came, and the number logs nobody in. */
  public void refused(Challenge challenge, LoginCheck.Result.Refused refused) {
    EventBuilder failed = of(challenge);
    refused
        .user()
        .ifPresent(user -> failed.user(user).detail(Details.USERNAME, user.getUsername()));
    failed.error(error(refused.obstacle()));
  }

  void testNumberRefused(Challenge challenge) {
    of(challenge).error(EventErrors.TEST_NUMBER_REFUSED);
  }

  void numberInUse(Challenge challenge) {
    of(challenge).error(EventErrors.PHONE_NUMBER_IN_USE);
  }

  /** The call came, and whose phone it was cannot be said; the call is kept. */
  public void directoryUnavailable(Challenge challenge) {
    of(challenge).error(EventErrors.DIRECTORY_UNAVAILABLE);
  }

  void numberReadOnly(Challenge challenge) {
    of(challenge).error(EventErrors.PHONE_NUMBER_READ_ONLY);
  }

  void refused(Challenge challenge, UserModel user, String error) {
    of(challenge).user(user).detail(Details.USERNAME, user.getUsername()).error(error);
  }

  /** The call came, and nobody has the name that an earlier step was told. */
  void nobodyNamed(Challenge challenge) {
    of(challenge).error(Errors.USER_NOT_FOUND);
  }

  /** The login goes on: these details stand in its LOGIN event. */
  public void verified(Challenge challenge, UserModel user) {
    of(challenge).user(user).detail(Details.USERNAME, user.getUsername());
  }

  private static String error(LoginCheck.Obstacle obstacle) {
    return switch (obstacle) {
      case NOBODYS_NUMBER, SERVICE_ACCOUNT -> Errors.USER_NOT_FOUND;
      case UNVERIFIED_NUMBER -> EventErrors.PHONE_NUMBER_UNVERIFIED;
      case PROOF_TOO_OLD -> EventErrors.PROOF_TOO_OLD;
      case WRITABLE_PHONES -> EventErrors.PHONE_WRITABLE_BY_USERS;
      case SEVERAL_USERS -> EventErrors.PHONE_NUMBER_AMBIGUOUS;
      case TEST_NUMBER -> EventErrors.TEST_NUMBER_REFUSED;
      case DISABLED, LOCKED_OUT -> Errors.USER_DISABLED;
      case LOCKED_FOR_A_WHILE -> Errors.USER_TEMPORARILY_DISABLED;
    };
  }

  private void tellOfOutage(EventBuilder failed, String error) {
    if (UpstreamProvider.mayTellOfOutage(session, session.getContext().getRealm())) {
      tell(failed, error);
    }
  }

  private void tell(EventBuilder failed, String error) {
    if (budget.getAsBoolean()) {
      failed.error(error);
    }
  }

  private EventBuilder of(Challenge challenge) {
    EventBuilder about =
        event()
            .detail(EventErrors.PHONE_NUMBER, challenge.caller().masked())
            .detail(EventErrors.GATEWAY, gatewayName(challenge));
    return Gateways.isOfTestNumbers(challenge.gateway())
        ? about.detail(EventErrors.TEST_NUMBER, "true")
        : about;
  }

  private String gatewayName(Challenge challenge) {
    return gateways.nameOf(challenge.gateway());
  }

  private EventBuilder event() {
    return event.detail(Details.CREDENTIAL_TYPE, ReverseCallAuthenticatorFactory.CATEGORY);
  }
}
