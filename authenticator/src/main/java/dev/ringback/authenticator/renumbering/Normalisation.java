package dev.ringback.authenticator.renumbering;

import dev.ringback.authenticator.phone.NumberSpelling;
import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Optional;

/** Writes every number in its canonical form. It stays the number that it is. */
record Normalisation(NumberSpelling spelling) implements NumberChange {

  @Override
  public String word() {
    return "normalise";
  }

  @Override
  public List<HeldNumber> candidates(NumberTable table) {
    return table.oddlySpelled();
  }

  @Override
  public Optional<PhoneNumber> of(String written) {
    return spelling.read(written);
  }

  @Override
  public boolean isOfOtherNumbers() {
    return false;
  }
}
