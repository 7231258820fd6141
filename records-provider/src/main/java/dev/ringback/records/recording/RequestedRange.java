package dev.ringback.records.recording;

import dev.ringback.records.recording.Selection.Part;
import dev.ringback.records.recording.Selection.Unsatisfiable;
import dev.ringback.records.recording.Selection.Whole;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes a request names in its header {@code Range} (RFC 9110, section 14.2). What cannot be
 * read, is in another unit, or names several ranges is as good as no header: a server may answer
 * with the whole, and no player asks so.
 */
public sealed interface RequestedRange {

  /** Where to begin; empty if that depends on the length. */
  OptionalLong firstByte();

  /** Which bytes of a recording of this length those are. */
  Selection of(long length);

  /** All of them. */
  record Everything() implements RequestedRange {

    @Override
    public OptionalLong firstByte() {
      return OptionalLong.of(0);
    }

    @Override
    public Selection of(long length) {
      return new Whole();
    }
  }

  /**
   * From one on.
   *
   * @param first counted from zero
   * @param last the last one that is wanted, which may be past the end
   */
  record From(long first, long last) implements RequestedRange {

    @Override
    public OptionalLong firstByte() {
      return OptionalLong.of(first);
    }

    @Override
    public Selection of(long length) {
      return first < length
          ? new Part(new ByteRange(first, Math.min(last, length - 1)), length)
          : new Unsatisfiable(length);
    }
  }

  /** The last so many, or all if there are fewer. */
  record Last(long count) implements RequestedRange {

    @Override
    public OptionalLong firstByte() {
      return OptionalLong.empty();
    }

    @Override
    public Selection of(long length) {
      return count > 0 && length > 0
          ? new Part(new ByteRange(Math.max(0, length - count), length - 1), length)
          : new Unsatisfiable(length);
    }
  }

  /**
   * Reads the header.
   *
   * @param header {@code null} if there is none
   */
  static RequestedRange read(String header) {
    Matcher range = Syntax.RANGE.matcher(header == null ? "" : header);
    if (!range.matches()) {
      return new Everything();
    }
    if (range.group("count") != null) {
      return new Last(Syntax.number(range.group("count")));
    }
    long first = Syntax.number(range.group("first"));
    String end = range.group("last");
    long last = end.isEmpty() ? Long.MAX_VALUE : Syntax.number(end);
    return first <= last ? new From(first, last) : new Everything();
  }

  /** How the header is written. */
  final class Syntax {

    private static final Pattern RANGE =
        Pattern.compile(
            "(?i:bytes)=[ \\t]*(?:(?<first>[0-9]+)-(?<last>[0-9]*)|-(?<count>[0-9]+))[ \\t]*");
    private static final int MOST_DIGITS = 18;

    private Syntax() {}

    /** A number that no recording reaches stands for every greater one. */
    private static long number(String digits) {
      return digits.length() > MOST_DIGITS ? Long.MAX_VALUE : Long.parseLong(digits);
    }
  }
}
