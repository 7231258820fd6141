package dev.ringback.authenticator.flow;

import dev.ringback.authenticator.phone.Claimant;
import dev.ringback.authenticator.phone.Claimants;
import dev.ringback.authenticator.phone.NumberRace;
import dev.ringback.telephony.PhoneNumber;
import org.keycloak.models.UserModel;

/** A number that no user has verified and that has called, at a step that may give it to one. */
final class UnknownNumber {

  /** What the call comes to. */
  sealed interface Outcome {

    /** The number stays nobody's. */
    record Rejected() implements Outcome {}

    /** An account is created for it. */
    record Registered() implements Outcome {}

    /** It becomes the number of the user whose account has it already, unverified. */
    record Claimed(UserModel user) implements Outcome {}

    /** Accounts have it, and a call is not enough to get into one of them. */
    record Unproven() implements Outcome {}

    /** Another request makes it somebody's at the same moment. */
    record Taken() implements Outcome {}
  }

  private final Step step;
  private final ReverseCallConfig config;

  UnknownNumber(Step step, ReverseCallConfig config) {
    this.step = step;
    this.config = config;
  }

  /** The outcome, if the call is used up in this request. */
  Outcome outcome(PhoneNumber caller) {
    // The realm's own switch counts here as it does at Keycloak's form (decision 85)
    boolean registers = step.realm().isRegistrationAllowed() && config.registersUnknownNumbers();
    if (!registers && !config.letsUsersClaimNumbers()) {
      return new Outcome.Rejected();
    }
    if (new NumberRace(step.session(), step.realm()).enter(caller) != NumberRace.Result.WON) {
      return new Outcome.Taken();
    }
    return registers ? new Outcome.Registered() : claim(caller);
  }

  private Outcome claim(PhoneNumber caller) {
    Claimant claimant = new Claimants(step.session(), step.realm()).of(caller);
    if (claimant instanceof Claimant.One one) {
      return new Outcome.Claimed(one.user());
    }
    return claimant instanceof Claimant.Nobody ? new Outcome.Rejected() : new Outcome.Unproven();
  }
}
