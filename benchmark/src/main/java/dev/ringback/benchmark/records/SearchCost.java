package dev.ringback.benchmark.records;

import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Latencies;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long a page of a hundred records takes, one after the other, by turns with its like. */
final class SearchCost {

  private static final String ID = "B7";
  private static final double MEDIAN = 0.5;
  private static final double SQL_GOAL = 1.5;
  private static final double SIZE_GOAL = 1.3;

  private final Stage stage;
  private final Searcher records;
  private final Searcher users;
  private final StoredRecords stored;
  private final Report report;
  private final List<Double> medians = new ArrayList<>();

  /**
   * @param records searches call records
   * @param users searches as many users at Keycloak's Admin REST API
   */
  SearchCost(Stage stage, Searcher records, Searcher users, StoredRecords stored, Report report) {
    this.stage = stage;
    this.records = records;
    this.users = users;
    this.stored = stored;
    this.report = report;
  }

  /** Measures with so many records in the table. */
  void measure(int count) throws SQLException {
    try (PreparedStatement byHand = stored.page(Search.EVERYTHING.condition())) {
      Runnable search = () -> records.page(Search.EVERYTHING.query());
      Runnable userSearch = () -> users.page("max=100&briefRepresentation=true");
      Runnable sql = () -> StoredRecords.read(byHand);
      byTurns(stage.size().warmUpRounds() * 50, search, userSearch, sql);
      Latencies ours = new Latencies(search);
      Latencies theirs = new Latencies(userSearch);
      Latencies hand = new Latencies(sql);
      byTurns(stage.size().searches(), ours, theirs, hand);
      double median = ours.quantile(MEDIAN);
      medians.add(median);
      String subject = "a page of 100 of %s records, p50; ".formatted(Figures.count(count));
      add(subject + "beside the same SQL by hand", median, hand.quantile(MEDIAN), SQL_GOAL);
      add(subject + "beside 100 users", median, theirs.quantile(MEDIAN), 1);
    }
  }

  /** Compares the last measurement with the first. */
  void compareFewWithMany() {
    double most = medians.get(medians.size() - 1);
    add("the same page, of the most records beside the fewest", most, medians.get(0), SIZE_GOAL);
  }

  /** Compares a page from the middle of all records with the first page. */
  void measureDepth(int count) {
    URI deep = null;
    for (int read = 0; read < count / 2; read += 1000) {
      deep =
          records
              .next(deep == null ? records.page("limit=1000") : records.read(deep))
              .orElseThrow();
    }
    URI page = URI.create(deep.toString().replace("limit=1000", "limit=100"));
    Latencies first = new Latencies(() -> records.page("limit=100"));
    Latencies middle = new Latencies(() -> records.read(page));
    byTurns(stage.size().searches(), first, middle);
    add(
        "page " + Figures.count(count / 200) + ", p50; beside the first",
        middle.quantile(MEDIAN),
        first.quantile(MEDIAN),
        SIZE_GOAL);
  }

  /** Shows every parameter, and what PostgreSQL does for it. */
  void showParameters(int count) throws SQLException {
    StringBuilder table =
        new StringBuilder("| Search | API, p50 | SQL, p50 | PostgreSQL |\n|---|---|---|---|\n");
    for (Search search : Search.ofEveryParameter()) {
      try (PreparedStatement byHand = stored.page(search.condition())) {
        Latencies ours = new Latencies(() -> records.page(search.query()));
        Latencies hand = new Latencies(() -> StoredRecords.read(byHand));
        byTurns(stage.size().searches() / 4, ours, hand);
        table.append(
            "| %s | %s | %s | %s |\n"
                .formatted(
                    search.name(),
                    milliseconds(ours.quantile(MEDIAN)),
                    milliseconds(hand.quantile(MEDIAN)),
                    stored.plan(search.condition())));
      }
    }
    report.detail(
        "B7: each parameter, over " + Figures.count(count) + " records", table.toString());
    report.note(
        "B7: one client, one request at a time; the search by hand is a prepared statement on a"
            + " connection of its own, without HTTP, token, permissions and JSON.");
  }

  private static void byTurns(int times, Runnable... deeds) {
    for (int time = 0; time < times; time++) {
      for (Runnable deed : deeds) {
        deed.run();
      }
    }
  }

  private void add(String subject, double ours, double theirs, double goal) {
    double ratio = ours / theirs;
    report.add(
        new Finding(
            ID,
            subject,
            milliseconds(ours),
            milliseconds(theirs),
            Figures.ratio(ratio),
            "≤ " + Figures.ratio(goal),
            ratio <= goal));
  }

  private static String milliseconds(double time) {
    return String.format(Locale.ROOT, "%.2f ms", time);
  }
}
