package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.challenge.UnprovenCall;
import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.upstream.ServerEvents;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;

/** The errors and details that reverse calls add to those of Keycloak's own events. */
public final class EventErrors {

  /** What was typed is no phone number; detail {@code reason}. */
  public static final String INVALID_PHONE_NUMBER = "invalid_phone_number";

  /** The realm has no enabled gateway, or none of the configured name. */
  public static final String NO_GATEWAY = "no_gateway";

  /**
   * A gateway could not be asked; details {@code gateway}, {@code reason} (such as {@code timeout},
   * {@code breaker_open}, {@code token_refused}, {@code unreadable_answer}) and {@code
   * explanation}.
   */
  public static final String GATEWAY_UNAVAILABLE = "gateway_unavailable";

  /**
   * The gateway handed out a number that another open challenge of this phone has, or had a moment
   * ago.
   */
  public static final String NUMBER_TAKEN = "number_taken";

  /** The session asked for more new numbers than it may. */
  public static final String TOO_MANY_NUMBERS = "too_many_numbers";

  /** The phone, or the client address, has begun too many attempts in ten minutes. */
  public static final String TOO_MANY_STARTS = "too_many_starts";

  /** The time was up before a call came. */
  public static final String CALL_NOT_RECEIVED = "call_not_received";

  /** The number was called from another phone; the attempt goes on. */
  public static final String WRONG_CALLER = "wrong_caller";

  /** The number was called by somebody who withholds the own number; the attempt goes on. */
  public static final String NUMBER_HIDDEN = "number_hidden";

  /**
   * The network vouches less for the caller's number than the gateway demands; the attempt goes on.
   */
  public static final String ATTESTATION_TOO_LOW = "attestation_too_low";

  /** The right phone called the number before it was shown, or may have; the attempt goes on. */
  public static final String CALL_TOO_EARLY = "call_too_early";

  /**
   * What arrived as a gateway's report of a call is not believed, or cannot be read; details {@code
   * gateway}, {@code reason} ({@code unsigned}, {@code wrong_signature}, {@code wrong_time}, {@code
   * too_large}, {@code replayed}, {@code unreadable}, {@code unreadable_number}) and {@code
   * explanation}.
   */
  public static final String INBOUND_CALL_REFUSED = "inbound_call_refused";

  /**
   * A test number is no phone of a user who has more than the realm's default roles; nobody is
   * logged in.
   */
  public static final String TEST_NUMBER_REFUSED = "test_number_refused";

  /** The call had been used for a login already. */
  public static final String CHALLENGE_USED = "challenge_used";

  /** Several users have this number verified; nobody is logged in. */
  public static final String PHONE_NUMBER_AMBIGUOUS = "phone_number_ambiguous";

  /**
   * Accounts have this number unverified: several, or one that has another credential; nobody is
   * logged in.
   */
  public static final String PHONE_NUMBER_UNVERIFIED = "phone_number_unverified";

  /** The phone was proved too long ago for the call to be the whole login. */
  public static final String PROOF_TOO_OLD = "proof_too_old";

  /** Users of the realm may write attributes that prove who calls; nobody is logged in by phone. */
  public static final String PHONE_WRITABLE_BY_USERS = "phone_writable_by_users";

  /** The number that a user wants to add is verified for somebody else. */
  public static final String PHONE_NUMBER_IN_USE = "phone_number_in_use";

  /** A directory of users (LDAP) does not answer after a call; the call is not used up. */
  public static final String DIRECTORY_UNAVAILABLE = "directory_unavailable";

  /** A directory keeps the number of the user, and takes no other. */
  public static final String PHONE_NUMBER_READ_ONLY = "phone_number_read_only";

  /**
   * The right phone has called in a browser that is new for the user, and nothing more is asked for
   * there that the user has set up; nobody is logged in.
   */
  public static final String NEW_DEVICE = "new_device";

  /** A webhook came, and the gateway knows of no call. */
  public static final String CALL_NOT_CONFIRMED = "call_not_confirmed";

  /** Detail: the phone, masked. */
  public static final String PHONE_NUMBER = "phone_number";

  /** Detail: the gateway's name. */
  public static final String GATEWAY = "gateway";

  /** Detail: {@code true} for a test number, which nobody has called from. */
  public static final String TEST_NUMBER = "test_number";

  /** Detail: what a gateway's failure was, in words. */
  public static final String EXPLANATION = "explanation";

  private EventErrors() {}

  /** What it is called that these gateways gave no answer. */
  public static String of(Map<String, GatewayFailure> failures) {
    return failures.values().stream().allMatch(GatewayFailure::isBusy)
        ? ServerEvents.SERVER_BUSY
        : GATEWAY_UNAVAILABLE;
  }

  static String of(UnprovenCall call) {
    return switch (call) {
      case WRONG_CALLER -> WRONG_CALLER;
      case NUMBER_HIDDEN -> NUMBER_HIDDEN;
      case ATTESTATION_TOO_LOW -> ATTESTATION_TOO_LOW;
      case CALL_TOO_EARLY -> CALL_TOO_EARLY;
    };
  }

  /** Adds to the event which gateways failed, and why. */
  public static EventBuilder describe(EventBuilder event, Map<String, GatewayFailure> failures) {
    return event
        .detail(GATEWAY, String.join(", ", failures.keySet()))
        .detail(Details.REASON, joined(failures, GatewayFailure::reason, ", "))
        .detail(EXPLANATION, joined(failures, GatewayFailure::explanation, " "));
  }

  private static String joined(
      Map<String, GatewayFailure> failures,
      Function<GatewayFailure, String> part,
      String separator) {
    return failures.values().stream().map(part).collect(Collectors.joining(separator));
  }
}
