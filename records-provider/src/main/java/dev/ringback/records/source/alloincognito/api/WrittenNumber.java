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
    return PhoneNumber.parse("+" + party.address(), REGION) instanceof Accepted accepted
        ? Party.of(accepted.number())
        : party;
  }
}
