package dev.ringback.records.source.alloincognito.api;

import dev.ringback.records.record.Party;
import dev.ringback.telephony.ParsedPhoneNumber.Accepted;
import dev.ringback.telephony.PhoneNumber;

/**
 * Numbers as a Russian vendor may write them; its document does not say how. What can be a Russian
 * number is one, with or without its country code or the {@code 8} of a call within the country;
 * what cannot be one begins with another country's code.
 */
public final class WrittenNumber {

  private static final String REGION = "RU";

  /** Digits. More are a number of another country, even one that has been given to nobody yet. */
  private static final int LONGEST_NATIONAL = 10;

  private WrittenNumber() {}

  /**
   * Reads who it was.
   *
   * @param text may be {@code null} for a caller that withheld its number
   */
  public static Party read(String text) {
    Party party = Party.read(text);
    if (party.number().isPresent()) {
      return party;
    }
    if (PhoneNumber.parse(party.address(), REGION) instanceof Accepted accepted) {
      return Party.of(accepted.number());
    }
    String international = "+" + party.address();
    boolean isOne =
        (PhoneNumber.parse(international, REGION) instanceof Accepted foreign
                && foreign.number().isAssigned())
            || (party.address().length() > LONGEST_NATIONAL && PhoneNumber.isE164(international));
    return isOne ? new Party(international) : party;
  }
}
