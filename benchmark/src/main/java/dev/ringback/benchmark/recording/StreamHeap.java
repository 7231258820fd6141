package dev.ringback.benchmark.recording;

import dev.ringback.benchmark.measure.Heap;
import dev.ringback.benchmark.measure.Histogram;
import dev.ringback.benchmark.report.Figures;
import dev.ringback.benchmark.report.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The heap that the server holds for each who listens and takes nothing. */
final class StreamHeap {

  private static final double GOAL = 64 * 1024;

  private final Heap heap;
  private final int listeners;

  StreamHeap(Heap heap, int listeners) {
    this.heap = heap;
    this.listeners = listeners;
  }

  /** The first time, threads and buffers come that stay. */
  void warmUp(Recording recording) {
    bytes(recording);
  }

  Finding measure(Recording recording, int megabytes) {
    double bytes = bytes(recording);
    return new Finding(
        RecordingScenario.ID,
        "heap of each of %d who take nothing of %d MB, %s"
            .formatted(listeners, megabytes, recording.way().title()),
        Figures.kibibytes(bytes),
        "",
        Figures.kibibytes(bytes),
        "≤ " + Figures.kibibytes(GOAL),
        bytes <= GOAL);
  }

  private double bytes(Recording recording) {
    Histogram before = heap.inUse();
    try (StandingListeners standing = new StandingListeners(recording, listeners)) {
      Histogram held = heap.inUse().since(before);
      standing.hearOn();
      return (double) held.bytes() / listeners;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
