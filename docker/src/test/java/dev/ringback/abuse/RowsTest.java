package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of what is tried says neither more nor less than is tried. */
class RowsTest {

  private static final Path TABLE = Path.of("..", "docs", "security-considerations.md");
  private static final Path TESTS = Path.of("src", "test", "java");

  /** {@code | 7 | … | … | [Row7ForgedWebhookIT](../docker/…/Row7ForgedWebhookIT.java) |}. */
  private static final Pattern ROW =
      Pattern.compile(
          "^\\| (\\d+) \\|.*\\| \\[(Row\\1[A-Z]\\w*IT)]\\(\\.\\./docker/(\\S+/\\2\\.java)\\) \\|$",
          Pattern.MULTILINE);

  @Test
  void everyRowHasATestAndEveryTestARow() throws IOException {
    Set<Path> rows =
        ROW.matcher(Files.readString(TABLE))
            .results()
            .map(row -> Path.of(row.group(3)))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(rows).isEqualTo(tests());
  }

  private static Set<Path> tests() throws IOException {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.getFileName().toString().matches("Row\\d+\\w*IT\\.java"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
