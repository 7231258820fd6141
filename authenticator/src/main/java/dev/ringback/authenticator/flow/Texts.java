package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.gateway.GatewayFailure;
import dev.ringback.authenticator.phone.LoginCheck;
import dev.ringback.authenticator.phone.PhoneProof;
import dev.ringback.telephony.ParsedPhoneNumber;
import org.keycloak.services.messages.Messages;

/**
 * The keys of what a person may be told; the texts are in the message bundles of {@code themes}.
 */
final class Texts {

  static final String GATEWAY_UNAVAILABLE = "reverseCallGatewayUnavailable";
  static final String BUSY = "reverseCallBusy";
  static final String NO_GATEWAY = "reverseCallNoGateway";
  static final String NUMBER_TAKEN = "reverseCallNumberTaken";
  static final String ELSEWHERE = "reverseCallElsewhere";
  static final String LINE_TAKEN = "reverseCallLineTaken";
  static final String TOO_MANY_NUMBERS = "reverseCallTooManyNumbers";
  static final String TOO_MANY_STARTS = "reverseCallTooManyStarts";
  static final String NOT_YET = "reverseCallNotYet";
  static final String EXPIRED = "reverseCallExpired";
  static final String USED = "reverseCallUsed";
  static final String NOT_THE_PHONE = "reverseCallNotThePhone";
  static final String ANOTHER_USER = "reverseCallAnotherUser";
  static final String DIRECTORY_UNAVAILABLE = "reverseCallDirectoryUnavailable";
  static final String READ_ONLY_PHONE = "reverseCallReadOnlyPhone";
  static final String TEST_NUMBER = "reverseCallPhoneNotAllowed";
  static final String IMPERSONATED = "reverseCallImpersonated";
  static final String NEW_DEVICE = "reverseCallNewDevice";

  private Texts() {}

  static String of(PhoneProof.ProvedBy provedBy) {
    return switch (provedBy) {
      case CALL -> "phone-call-proved-by-call";
      case ADMIN -> "phone-call-proved-by-admin";
    };
  }

  static String of(GatewayFailure failure) {
    return failure.isBusy() ? BUSY : GATEWAY_UNAVAILABLE;
  }

  static String of(ParsedPhoneNumber.Reason reason) {
    return switch (reason) {
      case EMPTY -> "reverseCallPhoneEmpty";
      case TOO_LONG -> "reverseCallPhoneTooLong";
      case NOT_A_NUMBER -> "reverseCallPhoneNotANumber";
      case NOT_ASSIGNED -> "reverseCallPhoneNotAssigned";
      case COSTS_EXTRA -> "reverseCallPhoneCostsExtra";
      case NOT_ALLOWED -> "reverseCallPhoneNotAllowed";
    };
  }

  static String of(LoginCheck.Obstacle obstacle) {
    return switch (obstacle) {
      case NOBODYS_NUMBER, SERVICE_ACCOUNT -> "reverseCallUnknownNumber";
      case UNVERIFIED_NUMBER -> "reverseCallUnverifiedNumber";
      case PROOF_TOO_OLD -> "reverseCallProofTooOld";
      case WRITABLE_PHONES -> "reverseCallWritablePhones";
      case SEVERAL_USERS -> "reverseCallAmbiguousNumber";
      case TEST_NUMBER -> TEST_NUMBER;
      case DISABLED -> Messages.ACCOUNT_DISABLED;
      case LOCKED_OUT, LOCKED_FOR_A_WHILE -> Messages.ACCOUNT_TEMPORARILY_DISABLED;
    };
  }
}
