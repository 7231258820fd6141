package dev.ringback.records.rest.record;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Call records as a table (RFC 4180), with a line of names first. */
final class CsvTable {

  private static final String END_OF_LINE = "\r\n";

  /** Spreadsheets take a cell that begins so for a formula, and a caller can name himself. */
  private static final Pattern FORMULA =
      Pattern.compile("[=+\\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",\r\n]");

  private static final List<String> NAMES =
      List.of(
          "id",
          "source",
          "line",
          "from",
          "to",
          "direction",
          "start",
          "end",
          "duration",
          "recorded",
          "audio");

  private CsvTable() {}

  static String of(List<RecordDocument> records) {
    return Stream.concat(Stream.of(line(NAMES.stream())), records.stream().map(CsvTable::line))
        .collect(joining());
  }

  private static String line(RecordDocument record) {
    return line(
        Stream.of(
                record.id(),
                record.source(),
                record.line(),
                record.from(),
                record.to(),
                record.direction(),
                record.start(),
                record.end(),
                record.duration(),
                record.recorded(),
                Objects.requireNonNullElse(record.audio(), ""))
            .map(Object::toString));
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvTable::cell).collect(joining(",", "", END_OF_LINE));
  }

  private static String cell(String text) {
    String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
    return NEEDS_QUOTES.matcher(harmless).find()
        ? '"' + harmless.replace("\"", "\"\"") + '"'
        : harmless;
  }
}
