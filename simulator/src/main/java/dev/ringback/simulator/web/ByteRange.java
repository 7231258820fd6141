package dev.ringback.simulator.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a {@code Range} header asks for (RFC 9110, section 14). */
sealed interface ByteRange {

  Pattern SINGLE = Pattern.compile("(?i:bytes)=(?<first>[0-9]{0,18})-(?<last>[0-9]{0,18})");

  /** Everything: no single range of bytes, and a server may overlook what else there is. */
  record Whole() implements ByteRange {}

  /** The bytes from the first to the last, both included. */
  record Part(long first, long last) implements ByteRange {

    long length() {
      return last - first + 1;
    }
  }

  /** None of the bytes that there are. */
  record Unsatisfiable() implements ByteRange {}

  /**
   * Reads a header.
   *
   * @param header its value, such as {@code bytes=0-499}
   * @param length how many bytes there are
   */
  static ByteRange of(String header, long length) {
    Matcher range = SINGLE.matcher(header.strip());
    if (!range.matches()) {
      return new Whole();
    }
    String first = range.group("first");
    String last = range.group("last");
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : theLast(Long.parseLong(last), length);
    }
    return between(
        Long.parseLong(first), last.isEmpty() ? Long.MAX_VALUE : Long.parseLong(last), length);
  }

  private static ByteRange between(long first, long last, long length) {
    if (last < first) {
      return new Whole();
    }
    return first < length ? new Part(first, Math.min(last, length - 1)) : new Unsatisfiable();
  }

  private static ByteRange theLast(long count, long length) {
    return count == 0 || length == 0
        ? new Unsatisfiable()
        : new Part(Math.max(0, length - count), length - 1);
  }
}
