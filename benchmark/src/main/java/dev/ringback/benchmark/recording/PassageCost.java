package dev.ringback.benchmark.recording;

import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.measure.Load;
import dev.ringback.benchmark.measure.Rates;
import dev.ringback.benchmark.measure.Rounds;
import dev.ringback.benchmark.measure.Side;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import dev.ringback.benchmark.report.Report;
import java.util.List;

/** What it costs the server to decode or to encode a recording while it passes. */
final class PassageCost {

  private static final double GOAL = 0.5;
  private static final List<Way> CODED = List.of(Way.DECODED, Way.ENCODED);

  private final Stage stage;
  private final RecordedCalls calls;
  private final Report report;
  private final StringBuilder wires =
      new StringBuilder(
          """
          | Recording | Listeners | Way | Audio | Received | Sent |
          |---|---|---|---|---|---|
          """);

  PassageCost(Stage stage, RecordedCalls calls, Report report) {
    this.stage = stage;
    this.calls = calls;
    this.report = report;
  }

  /** Lets the server compile what it needs. */
  void warmUp(int megabytes, int listeners) {
    try (Load load = new Load(listeners)) {
      Side plain = side(Way.PLAIN, megabytes, listeners);
      for (Way way : CODED) {
        stage
            .comparison(load)
            .warmUp(stage.size().warmUpRounds(), side(way, megabytes, listeners), plain);
      }
    }
  }

  /**
   * Measures.
   *
   * @param megabytes of audio that a recording has
   * @param listeners how many hear it at once
   */
  void measure(int megabytes, int listeners) {
    try (Load load = new Load(listeners)) {
      Side plain = side(Way.PLAIN, megabytes, listeners);
      for (Way way : CODED) {
        Rates rates = stage.comparison(load).of(side(way, megabytes, listeners), plain);
        add(way, megabytes, listeners, rates);
      }
    }
  }

  /** Says how many bytes that are on the connections. */
  void explain() {
    report.detail(
        "B8: MB for a second of processor time, of audio and on the wire", wires.toString());
  }

  /** Whoever listens does so until the round is long enough to be measured. */
  private Side side(Way way, int megabytes, int listeners) {
    Recording recording = calls.recording(way);
    int turns = Math.max(1, stage.size().megabytesPerRound() / (megabytes * listeners));
    return new Side(() -> recording.hear(Wire.megabytes(megabytes)), turns * listeners);
  }

  private void add(Way way, int megabytes, int listeners, Rates rates) {
    Rounds ours = rates.ours().times(megabytes);
    Rounds theirs = rates.theirs().times(megabytes);
    Rounds ratios = rates.ratios();
    report.add(
        new Finding(
            RecordingScenario.ID,
            "%s, %d MB, %d at once; beside %s"
                .formatted(way.title(), megabytes, listeners, Way.PLAIN.title()),
            Figures.rate(ours, "MB"),
            Figures.rate(theirs, "MB"),
            Figures.ratio(ratios),
            "≥ " + Figures.ratio(GOAL),
            ratios.median() >= GOAL));
    row(way, megabytes, listeners, ours.median());
    row(Way.PLAIN, megabytes, listeners, theirs.median());
  }

  private void row(Way way, int megabytes, int listeners, double audio) {
    wires.append(
        "| %d MB | %d | %s | %.0f | %.0f | %.0f |\n"
            .formatted(
                megabytes,
                listeners,
                way.title(),
                audio,
                way.in().bytes(audio),
                way.out().bytes(audio)));
  }
}
