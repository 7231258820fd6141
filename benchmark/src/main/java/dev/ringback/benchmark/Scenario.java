package dev.ringback.benchmark;

import dev.ringback.benchmark.report.Report;
import java.util.Set;

/** A load on the server, and the questions that it answers. */
public interface Scenario {

  /** Ids of the questions, such as {@code B1}. */
  Set<String> questions();

  /** What is being done, for whoever watches. */
  String title();

  /** Measures, and writes down what came of it. */
  void run(Stage stage, Report report);
}
