package dev.ringback.authenticator.guide;

import static org.assertj.core.api.Assertions.assertThat;

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
public final class Guide {

  private static final Path PAGES = Path.of("..", "docs");

  private static final String WRITE = "ringback.guide.write";
  private static final String HOW_TO_WRITE =
      "The guide differs from the code; this writes its tables anew: ./mvnw -pl"
          + " telephony,authenticator,records-provider test -Dtest=GuideTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dringback.guide.write=true";

  private Guide() {}

  /** Fails if the guide does not have the table so; mends it instead if it is asked to. */
  public static void requireUpToDate(Table table) {
    if (Boolean.getBoolean(WRITE)) {
      write(table);
    }
    assertThat(read(table.name())).as(HOW_TO_WRITE).isEqualTo(table.markdown());
  }

  /** The table of this name as the guide has it. */
  private static String read(String table) {
    Matcher place = place(table).matcher(text(pageWith(table)));
    place.find();
    return place.group("table").strip();
  }

  /** Puts the table where the guide has the one of its name. */
  private static void write(Table table) {
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
