package dev.ringback.benchmark.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What came of a run, in Markdown. */
public final class Report {

  private static final String HEAD =
      """
      | # | What | Ringback | Keycloak | Result | Goal | Met |
      |---|---|---|---|---|---|---|
      """;

  private final PrintStream progress;
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<String> details = new ArrayList<>();

  /**
   * A report with nothing in it yet.
   *
   * @param progress is told of every finding when it is made: a run is long, and may break off
   */
  public Report(PrintStream progress) {
    this.progress = progress;
  }

  public void add(Finding finding) {
    progress.println(finding.summary());
    findings.add(finding);
  }

  /** Adds one thing to know about how it was measured. */
  public void note(String sentence) {
    notes.add("- " + sentence);
  }

  /** Adds a chapter that says more than a line of the table can. */
  public void detail(String title, String markdown) {
    details.add("## " + title + "\n\n" + markdown.strip() + "\n");
  }

  /** The table alone, by question. */
  public String table() {
    return HEAD
        + findings.stream()
            .sorted(Comparator.comparing(Finding::id))
            .map(Finding::row)
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  public String text() {
    return "# Benchmark report\n\n"
        + table()
        + "\n## How it was measured\n\n"
        + String.join("\n", notes)
        + "\n\n"
        + String.join("\n", details);
  }

  public void writeTo(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
