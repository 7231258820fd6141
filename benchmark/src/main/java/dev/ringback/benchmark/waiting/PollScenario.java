package dev.ringback.benchmark.waiting;

import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Rates;
import dev.ringback.benchmark.measure.Rounds;
import dev.ringback.benchmark.measure.Side;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.server.DatabaseConnections;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** B4: one status poll, beside the cheapest request that Keycloak knows. */
final class PollScenario {

  private static final double RATE_GOAL = 0.8;

  /** How much of its rate a poll may lose between one page that waits and the largest crowd. */
  private static final double FLATNESS_GOAL = 0.9;

  private final Stage stage;
  private final WaitingPages pages;
  private final URI realm;
  private final DatabaseConnections connections;
  private final List<Double> ratios = new ArrayList<>();

  PollScenario(Stage stage, WaitingPages pages, URI realm) {
    this.stage = stage;
    this.pages = pages;
    this.realm = realm;
    this.connections =
        new DatabaseConnections(URI.create(stage.keycloak().managementAddress() + "/metrics"));
  }

  void warmUp() {
    stage.comparison().warmUp(stage.size().warmUpRounds(), polls(), realmRequests());
  }

  /** Measures with so many pages waiting. */
  void measure(int waiting, Report report) {
    Rates rates = stage.comparison().of(polls(), realmRequests());
    ratios.add(rates.ratios().median());
    String subject = "status poll, %s waiting".formatted(Figures.count(waiting));
    report.add(
        new Finding(
            "B4",
            subject + "; beside `GET /realms/x`",
            Figures.rate(rates.ours()),
            Figures.rate(rates.theirs()),
            Figures.ratio(rates.ratios()),
            "≥ " + Figures.ratio(RATE_GOAL),
            rates.ratios().median() >= RATE_GOAL));
    long taken = (long) connectionsTaken().median();
    report.add(
        new Finding(
            "B4",
            "database connections taken by %s polls, %s waiting"
                .formatted(Figures.count(polls().perRound()), Figures.count(waiting)),
            Figures.count(taken),
            "",
            Figures.count(taken),
            "0",
            taken == 0));
  }

  /** Compares the last measurement with the first. */
  void conclude(Report report) {
    double flatness = ratios.get(ratios.size() - 1) / ratios.get(0);
    report.add(
        new Finding(
            "B4",
            "the poll's ratio in the largest crowd, beside its ratio when one page waits",
            "",
            "",
            Figures.ratio(flatness),
            "≥ " + Figures.ratio(FLATNESS_GOAL),
            flatness >= FLATNESS_GOAL));
    report.note(
        "B4: the polls go round all pages that wait, each with its browser's cookies."
            + " A statement needs a connection of the pool, so that the pool's counter bounds the"
            + " statements from above.");
  }

  private Rounds connectionsTaken() {
    List<Double> taken = new ArrayList<>();
    for (int round = 0; round < stage.size().rounds(); round++) {
      long before = connections.taken();
      stage.load().repeat(polls().perRound(), pages::poll);
      taken.add((double) (connections.taken() - before));
    }
    return new Rounds(taken);
  }

  private Side polls() {
    return new Side(pages::poll, stage.size().pollsPerRound());
  }

  private Side realmRequests() {
    return new Side(this::askForRealm, stage.size().pollsPerRound());
  }

  private void askForRealm() {
    int status = Loopback.send(Loopback.to(realm)).statusCode();
    if (status != 200) {
      throw new IllegalStateException("the realm answered " + status);
    }
  }
}
