package dev.ringback.records.rest.integration;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recordings are named after their records. Document 001 names them by UUIDs, and so are those
 * whose record's id has as many digits as one; others are named by the id itself.
 */
final class RecordFileId {

  private static final Pattern PLAIN =
      Pattern.compile("([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})");

  private static final Pattern UUID =
      Pattern.compile(PLAIN.pattern().replace(")(", ")-("), Pattern.CASE_INSENSITIVE);

  private RecordFileId() {}

  static String of(String recordId) {
    Matcher digits = PLAIN.matcher(recordId);
    return digits.matches() ? digits.replaceFirst("$1-$2-$3-$4-$5") : recordId;
  }

  /** The id of the record; what can be none is left as it is. */
  static String recordId(String fileId) {
    String written = fileId.strip();
    return UUID.matcher(written).matches()
        ? written.replace("-", "").toLowerCase(Locale.ROOT)
        : written;
  }
}
