package dev.ringback.benchmark.token;

import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Rates;
import dev.ringback.benchmark.measure.Rounds;
import dev.ringback.benchmark.measure.Side;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What introspection of an API token costs, beside introspection of an access token. */
final class CheckCost {

  private static final String ID = "B5";
  private static final String API_TOKEN = "api_token";

  private static final double RATE_GOAL = 2;
  private static final double MISSPELT_GOAL = 3;

  /** How much of its rate a check may lose between few tokens and many. */
  private static final double FLATNESS_GOAL = 0.9;

  private final Stage stage;
  private final Introspector introspector;
  private final StoredTokens tokens;
  private final String accessToken;
  private final Report report;
  private final List<Double> ratios = new ArrayList<>();

  CheckCost(
      Stage stage,
      Introspector introspector,
      StoredTokens tokens,
      String accessToken,
      Report report) {
    this.stage = stage;
    this.introspector = introspector;
    this.tokens = tokens;
    this.accessToken = accessToken;
    this.report = report;
  }

  void warmUp() {
    int rounds = stage.size().warmUpRounds();
    stage.comparison().warmUp(rounds, checks(), introspections());
    stage.comparison().warmUp(rounds, misspelt(), introspections());
  }

  /** Measures with so many tokens in the table. */
  void measure(int count) {
    Rates rates = stage.comparison().of(checks(), introspections());
    ratios.add(rates.ratios().median());
    add(
        "check of an API token, %s of them in PostgreSQL; beside an access token"
            .formatted(Figures.count(count)),
        rates,
        RATE_GOAL);
  }

  /** Compares the last measurement with the first. */
  void compareFewWithMany() {
    double flatness = ratios.get(ratios.size() - 1) / ratios.get(0);
    report.add(
        new Finding(
            ID,
            "the check's ratio with the most tokens, beside its ratio with the fewest",
            "",
            "",
            Figures.ratio(flatness),
            "≥ " + Figures.ratio(FLATNESS_GOAL),
            flatness >= FLATNESS_GOAL));
  }

  /** Compares a wrong checksum with a right one; this time both sides are Ringback's. */
  void measureMisspelt() {
    add(
        "wrong checksum; beside a good API token, in the right column",
        stage.comparison().of(misspelt(), checks()),
        MISSPELT_GOAL);
  }

  /** Counts what PostgreSQL reads for a round of checks. */
  void countReads(Connection database) throws SQLException {
    addReads("reads of tables by one check", checks(), 1, database);
    addReads("reads of tables by one check of a wrong checksum", misspelt(), 0, database);
    report.note(
        "B5: on PostgreSQL, whose processes' time counts as the server's. Either side is a request"
            + " to Keycloak's introspection endpoint by the same client with the same secret; the"
            + " access token is of a login with the password. Tokens are written into the table"
            + " with a use of just now, as a token's use is noted once an hour.");
    report.note(
        "B5: reads are those of `pg_stat_user_tables`, by index or not, of all tables but that in"
            + " which nodes find each other; those by the index on the hash, of"
            + " `pg_stat_user_indexes`.");
  }

  private void addReads(String subject, Side side, int goal, Connection database)
      throws SQLException {
    TableReads before = TableReads.of(database);
    stage.load().repeat(side.perRound(), side.deed());
    TableReads reads = TableReads.of(database).since(before);
    double perCheck = (double) reads.ofAllTables() / side.perRound();
    double byHash = (double) reads.byHash() / side.perRound();
    report.add(
        new Finding(
            ID,
            subject,
            "%s in all, %s by the index on the hash, in %s checks"
                .formatted(
                    Figures.count(reads.ofAllTables()),
                    Figures.count(reads.byHash()),
                    Figures.count(side.perRound())),
            "",
            String.format(Locale.ROOT, "%.2f, %.2f by that index", perCheck, byHash),
            "≤ " + goal,
            byHash <= goal && Math.round(perCheck * 100) <= goal * 100L));
  }

  private void add(String subject, Rates rates, double goal) {
    Rounds ratios = rates.ratios();
    report.add(
        new Finding(
            ID,
            subject,
            Figures.rate(rates.ours()),
            Figures.rate(rates.theirs()),
            Figures.ratio(ratios),
            "≥ " + Figures.ratio(goal),
            ratios.median() >= goal));
  }

  private Side checks() {
    return side(() -> introspector.expect(true, API_TOKEN, TokenText.of(tokens.next())));
  }

  private Side misspelt() {
    return side(() -> introspector.expect(false, API_TOKEN, TokenText.misspelt(tokens.next())));
  }

  private Side introspections() {
    return side(() -> introspector.expect(true, "access_token", accessToken));
  }

  private Side side(Runnable deed) {
    return new Side(deed, stage.size().checksPerRound());
  }
}
