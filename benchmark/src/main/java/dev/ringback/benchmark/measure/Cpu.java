package dev.ringback.benchmark.measure;

import java.time.Duration;

/**
 * The processor time of one process: user and system, all its threads, not those of the process
 * that puts load on it. On Linux the JDK reads it from {@code /proc/<pid>/stat}.
 */
public record Cpu(ProcessHandle process) {

  /**
   * What the process has spent since it began.
   *
   * @throws IllegalStateException if the process has ended
   */
  public Duration spent() {
    return process
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new IllegalStateException("the measured server has ended"));
  }

  /** What the process spends while this work is done. */
  Duration during(Runnable work) {
    Duration before = spent();
    work.run();
    return spent().minus(before);
  }
}
