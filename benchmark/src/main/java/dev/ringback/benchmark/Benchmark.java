package dev.ringback.benchmark;

import dev.ringback.benchmark.login.FloodScenario;
import dev.ringback.benchmark.login.LoginScenario;
import dev.ringback.benchmark.pair.PairScenario;
import dev.ringback.benchmark.recording.RecordingScenario;
import dev.ringback.benchmark.records.RecordScenario;
import dev.ringback.benchmark.report.Report;
import dev.ringback.benchmark.token.TokenScenario;
import dev.ringback.benchmark.waiting.NumbersScenario;
import dev.ringback.benchmark.waiting.WaitingScenario;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Answers questions on one server, prints a table and writes a report. */
public final class Benchmark {

  /** Waiting comes first, on a fresh heap: whole logins leave sessions behind. */
  private static final List<Scenario> SCENARIOS =
      List.of(
          new WaitingScenario(),
          new LoginScenario(),
          new FloodScenario(),
          new NumbersScenario(),
          new TokenScenario(),
          new PairScenario(),
          new RecordScenario(),
          new RecordingScenario());

  /** What takes so long that it is measured only when it is asked. */
  private static final Set<String> ON_REQUEST = Set.of("R19");

  private final Size size;
  private final Set<String> questions;
  private final Path reportFile;
  private final PrintStream out;

  private Benchmark(Size size, Set<String> questions, Path reportFile, PrintStream out) {
    this.size = size;
    this.questions = questions;
    this.reportFile = reportFile;
    this.out = out;
  }

  public static void main(String[] arguments) {
    new Benchmark(
            Size.named(System.getProperty("ringback.benchmark.size", "full")),
            Set.of(System.getProperty("ringback.benchmark.questions", "").split(",")),
            Path.of(System.getProperty("ringback.benchmark.report", "report.md")),
            System.out)
        .run();
  }

  private void run() {
    Machine machine = new Machine();
    Report report = new Report(out);
    out.println("Starting Keycloak …");
    try (Stage stage = Stage.open(size)) {
      machine.describe(stage, report);
      SCENARIOS.stream().filter(this::isAsked).forEach(scenario -> run(scenario, stage, report));
    }
    out.println();
    out.println(report.table());
    report.writeTo(reportFile);
  }

  private boolean isAsked(Scenario scenario) {
    return questions.contains("")
        ? Collections.disjoint(scenario.questions(), ON_REQUEST)
        : !Collections.disjoint(scenario.questions(), questions);
  }

  private void run(Scenario scenario, Stage stage, Report report) {
    out.println(String.join(", ", scenario.questions()) + ": " + scenario.title() + " …");
    scenario.run(stage, report);
  }
}
