package dev.ringback.benchmark;

import dev.ringback.benchmark.login.LoginScenario;
import dev.ringback.benchmark.report.Report;
import dev.ringback.benchmark.waiting.WaitingScenario;
import java.io.PrintStream;
import java.nio.file.Path;

/** Measures everything on one server, prints a table and writes a report. */
public final class Benchmark {

  private final Size size;
  private final Path reportFile;
  private final PrintStream out;

  private Benchmark(Size size, Path reportFile, PrintStream out) {
    this.size = size;
    this.reportFile = reportFile;
    this.out = out;
  }

  public static void main(String[] arguments) {
    new Benchmark(
            Size.named(System.getProperty("ringback.benchmark.size", "full")),
            Path.of(System.getProperty("ringback.benchmark.report", "report.md")),
            System.out)
        .run();
  }

  private void run() {
    Machine machine = new Machine();
    Report report = new Report();
    out.println("Starting Keycloak …");
    try (Stage stage = Stage.open(size)) {
      machine.describe(stage, report);
      out.println("B3 and B4: people who wait for a call …");
      // First, on a fresh heap: whole logins leave sessions behind
      new WaitingScenario(stage).run(report);
      out.println("B1: whole logins …");
      new LoginScenario(stage).run(report);
    }
    out.println(report.table());
    report.writeTo(reportFile);
  }
}
