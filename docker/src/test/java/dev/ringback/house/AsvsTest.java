package dev.ringback.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page about OWASP ASVS judges every requirement of levels 1 and 2, and names real files. */
class AsvsTest {

  private static final String REQUIREMENTS = "asvs-5.0.0.txt";
  private static final Path FOLDER = Path.of("..", "docs");

  private static final String NOT_MET = "not met";
  private static final String PARTLY = "partly";
  private static final Set<String> VERDICTS =
      Set.of("met", "Keycloak", "operator", "not applicable", PARTLY, NOT_MET);

  /** {@code | 1.1.1 | … | met | … |}. */
  private static final Pattern ROW =
      Pattern.compile("^\\| ([0-9.]+) \\| ([^|]+) \\| ([^|]+) \\| (.+) \\|$", Pattern.MULTILINE);

  /** The note of a mend that the row depends on is no reason. */
  private static final Pattern NOTE = Pattern.compile("<!--.*?-->");

  private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

  private static String page;
  private static List<Row> rows;

  private record Row(String requirement, String title, String verdict, String reason) {

    static Row of(MatchResult row) {
      return new Row(
          row.group(1),
          row.group(2).strip(),
          row.group(3),
          NOTE.matcher(row.group(4)).replaceAll("").strip());
    }
  }

  @BeforeAll
  static void readThePage() throws IOException {
    page = Files.readString(FOLDER.resolve("asvs.md"));
    rows = ROW.matcher(page).results().map(Row::of).toList();
  }

  @Test
  void everyRequirementHasOneRowInTheOrderOfTheStandard() throws IOException {
    assertThat(rows).extracting(Row::requirement).isEqualTo(requirements());
  }

  @Test
  void everyRowHasATitleAVerdictAndAReason() {
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.title()).isNotEmpty();
              assertThat(row.verdict()).isIn(VERDICTS);
              assertThat(row.reason()).hasSizeGreaterThan(5);
            });
  }

  @Test
  void aRowSaysWhatIsMissingIfAndOnlyIfItIsPartlyMet() {
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.reason().contains("Missing"))
                    .as(row.requirement())
                    .isEqualTo(row.verdict().equals(PARTLY)));
  }

  @Test
  void aTaskOfTheOperatorIsDescribedSomewhere() {
    assertThat(rows)
        .filteredOn(row -> row.verdict().equals("operator"))
        .allSatisfy(row -> assertThat(row.reason()).as(row.requirement()).contains("]("));
  }

  @Test
  void theSummaryNamesAllThatAreNotMetOrPartly() {
    assertThat(page)
        .contains("**Not met:** " + judged(NOT_MET) + ".\n")
        .contains("**Partly met:** " + judged(PARTLY) + ".\n");
  }

  @Test
  void everyLinkLeadsToAFileAndItsHeading() throws IOException {
    List<String> links = LINK.matcher(page).results().map(link -> link.group(1)).toList();

    assertThat(links).hasSizeGreaterThan(100);
    for (String link : links) {
      if (!link.startsWith("https://")) {
        assertLeadsSomewhere(link);
      }
    }
  }

  private static String judged(String verdict) {
    return rows.stream()
        .filter(row -> row.verdict().equals(verdict))
        .map(Row::requirement)
        .collect(joining(", "));
  }

  private static List<String> requirements() throws IOException {
    try (InputStream stream = AsvsTest.class.getResourceAsStream(REQUIREMENTS)) {
      return new String(stream.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  private static void assertLeadsSomewhere(String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path file = parts[0].isEmpty() ? FOLDER.resolve("asvs.md") : FOLDER.resolve(parts[0]);
    assertThat(file).as(link).exists();
    if (parts.length == 2) {
      assertThat(anchors(file)).as(link).contains(parts[1]);
    }
  }

  /** As GitHub makes them of headings. */
  private static Stream<String> anchors(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\w\\- ]", "").replace(' ', '-'));
  }
}
