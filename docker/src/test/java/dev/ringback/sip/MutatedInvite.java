package dev.ringback.sip;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An INVITE, and what may be reported of it.
 *
 * @param dialled a number that no other INVITE has
 * @param asserted the only number that may be reported, in E.164; empty if none may
 * @param text with a character for each byte that is sent (ISO 8859-1)
 */
record MutatedInvite(String dialled, Optional<String> asserted, String text) {

  byte[] bytes() {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  boolean allows(String reported) {
    return reported.equals("anonymous") || asserted.filter(reported::equals).isPresent();
  }

  /** The text, with everything that is no printable ASCII escaped. */
  @Override
  public String toString() {
    return text.chars()
        .mapToObj(c -> c >= ' ' && c <= '~' ? Character.toString(c) : "\\x%02x".formatted(c))
        .collect(Collectors.joining());
  }
}
