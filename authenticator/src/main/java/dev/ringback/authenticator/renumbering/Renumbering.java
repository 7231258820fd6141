package dev.ringback.authenticator.renumbering;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Moves the numbers of one length under a prefix to another prefix, as a country does that changes
 * its plan. The length keeps a number that has been moved from being moved again.
 *
 * @param from a plus sign and digits, such as {@code +229}
 * @param to the same, such as {@code +22901}
 * @param digits how many digits follow the prefix
 */
record Renumbering(String from, String to, int digits) implements NumberChange {

  private static final Pattern PREFIX = Pattern.compile("\\+[1-9][0-9]{0,14}");

  /** The rule; empty if it is none, or changes nothing, or makes numbers that are not E.164. */
  static Optional<Renumbering> of(String from, String to, Integer digits) {
    if (digits == null || digits < 1 || digits > 14 || !isPrefix(from) || !isPrefix(to)) {
      return Optional.empty();
    }
    return Optional.of(new Renumbering(from, to, digits))
        .filter(rule -> !from.equals(to))
        .filter(rule -> rule.makesE164());
  }

  @Override
  public String word() {
    return "renumber";
  }

  @Override
  public List<HeldNumber> candidates(NumberTable table) {
    return table.withPrefix(from, from.length() + digits);
  }

  @Override
  public Optional<PhoneNumber> of(String written) {
    return Optional.of(written)
        .filter(PhoneNumber::isE164)
        .filter(number -> number.startsWith(from) && number.length() == from.length() + digits)
        .map(number -> new PhoneNumber(to + number.substring(from.length())));
  }

  @Override
  public boolean isOfOtherNumbers() {
    return true;
  }

  private boolean makesE164() {
    String padding = "0".repeat(digits);
    return PhoneNumber.isE164(from + padding) && PhoneNumber.isE164(to + padding);
  }

  private static boolean isPrefix(String text) {
    return text != null && PREFIX.matcher(text).matches();
  }
}
