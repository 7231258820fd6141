package dev.ringback.telephony;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes secrets out of text that somebody will read, as they are and percent-encoded. */
final class Redaction {

  private static final String MARK = "***";
  private static final int LONGEST_LINE = 300;

  /** White space, line ends, control and format characters (bidi among them), lone surrogates. */
  private static final Pattern BLANK_OR_UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}]+");

  private final List<String> spellings;

  private Redaction(List<String> spellings) {
    this.spellings = spellings;
  }

  static Redaction of(Set<String> secrets) {
    return new Redaction(
        secrets.stream()
            .filter(secret -> !secret.isBlank())
            .flatMap(Redaction::spellingsOf)
            .distinct()
            // The longest first: a secret that holds another one must not leave its rest behind.
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList());
  }

  /** The text without the secrets, as one line. */
  String apply(String text) {
    String redacted = text;
    for (String spelling : spellings) {
      redacted = redacted.replace(spelling, MARK);
    }
    return oneLine(redacted);
  }

  /** The text as one line of at most {@value #LONGEST_LINE} printable characters. */
  static String oneLine(String text) {
    String line = BLANK_OR_UNPRINTABLE.matcher(text).replaceAll(" ").strip();
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE - 1) + "…";
  }

  private static Stream<String> spellingsOf(String secret) {
    String inForms = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    return Stream.of(secret, inForms, inForms.replace("+", "%20"));
  }
}
