package dev.ringback.authenticator.renumbering;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Optional;

/**
 * How the numbers of a realm are to be written. A number that is changed is not changed again: what
 * was broken off is begun anew without harm.
 */
sealed interface NumberChange permits Normalisation, Renumbering {

  /** The last part of the address, such as {@code normalise}. */
  String word();

  /** The numbers that it may be about. */
  List<HeldNumber> candidates(NumberTable table);

  /** What becomes of a number. */
  Optional<PhoneNumber> of(String written);

  /** Whether it moves users to numbers that no call and no administrator has proved. */
  boolean isOfOtherNumbers();
}
