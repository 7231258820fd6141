package dev.ringback.benchmark.pair;

import dev.ringback.benchmark.Scenario;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Rates;
import dev.ringback.benchmark.measure.Rounds;
import dev.ringback.benchmark.measure.Side;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.server.PostgresServer;
import java.util.Map;
import java.util.Set;

/** B6: pairs of the integration API beside Keycloak's own tokens, on a PostgreSQL. */
public final class PairScenario implements Scenario {

  private static final String ID = "B6";
  private static final double GOAL = 1;

  @Override
  public Set<String> questions() {
    return Set.of(ID);
  }

  @Override
  public String title() {
    return "token pairs of the integration API";
  }

  @Override
  public void run(Stage stage, Report report) {
    try (PostgresServer postgres = PostgresServer.start();
        Stage ownStage = stage.on(postgres)) {
      TestRealm realm = ownStage.passwordRealm("token-pairs", unchanged -> {});
      realm.setAttributes(Map.of("ringback.records.requestsPerMinute", "0"));
      measure(ownStage, realm, report);
    }
  }

  private static void measure(Stage stage, TestRealm realm, Report report) {
    int perRound = stage.size().checksPerRound();
    KeycloakTokens theirs = KeycloakTokens.in(realm);
    IntegrationTokens ours = IntegrationTokens.in(stage, realm);
    compare(
        "a pair created; beside client credentials",
        stage,
        new Side(ours::create, perRound),
        new Side(theirs::clientCredentials, perRound),
        report);
    compare(
        "a pair refreshed; beside a refresh token of Keycloak's",
        stage,
        new Side(ours::refresh, perRound),
        new Side(theirs::refresh, perRound),
        report);
    report.note(
        "B6: on PostgreSQL, whose processes' time counts as the server's. Programs take turns, so"
            + " that no two ask with one token at once. Keycloak's refresh tokens are of sessions"
            + " by password, whose lifetimes are the realm's; the limit of requests in a minute is"
            + " off.");
  }

  private static void compare(String subject, Stage stage, Side ours, Side theirs, Report report) {
    stage.comparison().warmUp(stage.size().warmUpRounds(), ours, theirs);
    Rates rates = stage.comparison().of(ours, theirs);
    Rounds ratios = rates.ratios();
    report.add(
        new Finding(
            ID,
            subject,
            Figures.rate(rates.ours()),
            Figures.rate(rates.theirs()),
            Figures.ratio(ratios),
            "≥ " + Figures.ratio(GOAL),
            ratios.median() >= GOAL));
  }
}
