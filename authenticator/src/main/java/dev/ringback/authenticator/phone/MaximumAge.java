package dev.ringback.authenticator.phone;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.UserModel;

/**
 * How old the proof of a phone may be before a call from it alone says no more who calls: numbers
 * that are given up go to other people.
 *
 * @param age zero for any age
 */
public record MaximumAge(Duration age) {

  /** Any age. */
  public static final MaximumAge NONE = new MaximumAge(Duration.ZERO);

  /** Whole days; 0 for any age. */
  public static MaximumAge ofDays(int days) {
    return new MaximumAge(Duration.ofDays(days));
  }

  /** Whether there is one. */
  public boolean isSet() {
    return !age.isZero();
  }

  /**
   * Whether the user's phone was proved too long ago. A flag that nobody has kept a proof of has no
   * age, and counts until the first call.
   */
  public boolean isExceededBy(UserModel user, Instant now) {
    return isSet()
        && PhoneCredential.proofOf(user)
            .filter(proof -> proof.at().isBefore(oldest(now)))
            .isPresent();
  }

  /** The time of the oldest proof that is not too old. */
  public Instant oldest(Instant now) {
    return now.minus(age);
  }
}
