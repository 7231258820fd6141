package dev.ringback.authenticator.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages of {@code docs/}. A table stands between {@code <!-- table: name -->} and {@code <!--
 * end of table -->}, on whichever page has these two lines.
 */
final class Guide {

  private static final Path PAGES = Path.of("..", "docs");

  private Guide() {}

  /** The table of this name as the guide has it. */
  static String read(String table) {
    Matcher place = place(table).matcher(text(pageWith(table)));
    place.find();
    return place.group("table").strip();
  }

  /** Puts the table where the guide has the one of its name. */
  static void write(Table table) {
    Path page = pageWith(table.name());
    Matcher place = place(table.name()).matcher(text(page));
    String written =
        place.replaceFirst(
            old -> Matcher.quoteReplacement(old.group(1) + "\n" + table.markdown() + "\n\n"));
    try {
      Files.writeString(page, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The opening line, and what is there before the closing one. */
  private static Pattern place(String table) {
    return Pattern.compile(
        "(<!-- table: " + table + " -->\n)(?<table>.*?)(?=<!-- end of table -->)", Pattern.DOTALL);
  }

  private static Path pageWith(String table) {
    return pages().stream()
        .filter(page -> place(table).matcher(text(page)).find())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no page of docs/ has a place for " + table));
  }

  private static List<Path> pages() {
    try (Stream<Path> pages = Files.list(PAGES)) {
      return pages.filter(page -> page.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
