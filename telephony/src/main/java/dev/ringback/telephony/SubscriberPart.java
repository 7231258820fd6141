package dev.ringback.telephony;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of an address that names the subscriber: the user of a SIP URI (RFC 3261, section 19.1)
 * without its parameters, the number of a {@code tel:} URI (RFC 3966) with its context, or all of a
 * text that is no URI.
 */
final class SubscriberPart {

  /** No display name in front: the caller chooses it, and it may look like a number. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\s*<?\\s*(?:tel:|sips?:)?(?<subscriber>[^;@>,]*)"
              + "(?:[^@>]*?;phone-context=(?<context>\\+[0-9]+)(?![^;@>]))?.*",
          Pattern.DOTALL);

  /** Words that carriers and PBXs write in place of a number that is withheld (RFC 3323). */
  private static final Set<String> WITHHELD =
      Set.of("", "anonymous", "restricted", "unavailable", "unknown", "private", "withheld");

  private static final Pattern ESCAPED_PLUS_SIGN = Pattern.compile("(?i)^%2B");

  private SubscriberPart() {}

  /** Empty only if the text is no address at all. */
  static Optional<String> of(String written) {
    Matcher address = ADDRESS.matcher(written);
    return address.matches() ? Optional.of(text(address)) : Optional.empty();
  }

  /** Whether the subscriber withholds the number. */
  static boolean isWithheld(String subscriber) {
    return WITHHELD.contains(subscriber.toLowerCase(Locale.ROOT));
  }

  private static String text(Matcher address) {
    String subscriber =
        ESCAPED_PLUS_SIGN.matcher(address.group("subscriber").strip()).replaceFirst("+");
    String context = address.group("context");
    return context == null || subscriber.startsWith("+") ? subscriber : context + subscriber;
  }
}
