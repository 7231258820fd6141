package dev.ringback.records.recording;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * On what a request makes its answer depend (RFC 9110, section 13). All our entity tags are strong;
 * there are no dates of last modification, so conditions by date do not count.
 *
 * @param ifMatch the header {@code If-Match}
 * @param ifNoneMatch the header {@code If-None-Match}
 * @param ifRange the header {@code If-Range}
 */
public record Preconditions(
    Optional<String> ifMatch, Optional<String> ifNoneMatch, Optional<String> ifRange) {

  /** None at all. */
  public static final Preconditions NONE =
      new Preconditions(Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")");
  private static final int WEAK = 1;
  private static final int OPAQUE = 2;
  private static final String ANY = "*";

  /** What is to be done. */
  public enum Verdict {
    /** What was asked for. */
    PROCEED,
    /** Nothing: the client has it already. */
    NOT_MODIFIED,
    /** Nothing: it is not what the client takes it for. */
    FAILED
  }

  /**
   * What to do about a recording that is there.
   *
   * @param tag its entity tag with quotes; empty if it has none
   */
  public Verdict judge(Optional<String> tag) {
    if (ifMatch.isPresent() && !names(ifMatch.get(), tag, false)) {
      return Verdict.FAILED;
    }
    return ifNoneMatch.isPresent() && names(ifNoneMatch.get(), tag, true)
        ? Verdict.NOT_MODIFIED
        : Verdict.PROCEED;
  }

  /** Whether a range may be sent of it: a client must not join parts of two recordings. */
  public boolean allowRange(Optional<String> tag) {
    return ifRange.isEmpty() || ifRange.map(String::strip).equals(tag);
  }

  private static boolean names(String field, Optional<String> tag, boolean weakCounts) {
    if (field.strip().equals(ANY)) {
      return true;
    }
    return tag.isPresent()
        && TAG.matcher(field)
            .results()
            .filter(written -> weakCounts || written.group(WEAK) == null)
            .anyMatch(written -> written.group(OPAQUE).equals(tag.get()));
  }
}
