package dev.ringback.records.record;

import dev.ringback.telephony.NumberReadings;
import dev.ringback.telephony.PhoneNumber;
import java.util.Optional;

/**
 * One end of a call as the telephone network named it: a phone number, or whatever else stood in
 * its place, such as a short code, the name of a SIP account or {@code anonymous}. The text form is
 * masked, as that of a {@link PhoneNumber} is.
 *
 * @param address E.164 in clear where it is a phone number; else as the network has it, without
 *     blanks around it; never longer than {@link #LONGEST}
 */
public record Party(String address) {

  /** Characters; a SIP account is shorter. */
  public static final int LONGEST = 64;

  private static final String INTERNATIONAL = "00";

  /** Takes blanks off, and what is too long for any subscriber. */
  public Party {
    String stripped = address.strip();
    address = stripped.length() > LONGEST ? stripped.substring(0, LONGEST) : stripped;
  }

  /** Who has this number. */
  public static Party of(PhoneNumber number) {
    return new Party(number.e164());
  }

  /**
   * Reads an address as vendors of the international form write it: {@code 0033123456789} and
   * {@code +33123456789} are the same number, and what is neither is kept as it is.
   *
   * @param text may be {@code null} for a caller that withheld its number
   */
  public static Party read(String text) {
    String stripped = text == null ? "" : text.strip();
    String candidate = stripped.startsWith(INTERNATIONAL) ? "+" + stripped.substring(2) : stripped;
    return new Party(PhoneNumber.isE164(candidate) ? candidate : stripped);
  }

  /**
   * Reads an address as the telephone system of a line may write it: a number in any form, a
   * national one being of the line's own country.
   *
   * @param text may be {@code null} for a caller that withheld its number
   */
  public static Party read(String text, Party line) {
    Party party = read(text);
    return party.number().isPresent()
        ? party
        : line.number()
            .flatMap(PhoneNumber::region)
            .flatMap(region -> NumberReadings.likeliest(party.address(), region))
            .map(Party::of)
            .orElse(party);
  }

  /** The phone number, if it is one. */
  public Optional<PhoneNumber> number() {
    return PhoneNumber.isE164(address) ? Optional.of(new PhoneNumber(address)) : Optional.empty();
  }

  /** As documents of call records write it: {@code 00} and digits where it is a phone number. */
  public String written() {
    return number().map(number -> INTERNATIONAL + number.digits()).orElse(address);
  }

  @Override
  public String toString() {
    return number().map(PhoneNumber::masked).orElse("(no phone number)");
  }
}
