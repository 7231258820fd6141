package dev.ringback.authenticator.guide;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the guide.
 *
 * @param name names its place in the guide
 * @param columns the headings
 * @param rows the cells, in Markdown, row by row
 */
public record Table(String name, List<String> columns, List<List<String>> rows) {

  /** As the guide has it. */
  public String markdown() {
    String rule = "|" + "---|".repeat(columns.size());
    return Stream.concat(Stream.of(line(columns), rule), rows.stream().map(Table::line))
        .collect(joining("\n"));
  }

  static String code(String text) {
    return "`" + text + "`";
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Table::escaped).collect(joining(" | ", "| ", " |"));
  }

  private static String escaped(String cell) {
    return cell.replace("|", "\\|");
  }

  @Override
  public String toString() {
    return name;
  }
}
