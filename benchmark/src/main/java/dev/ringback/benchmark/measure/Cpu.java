package dev.ringback.benchmark.measure;

import java.time.Duration;
import java.util.List;

/**
 * The processor time of processes: user and system, all their threads, all the processes that they
 * have started and that still run; not those of the process that puts load on them. On Linux the
 * JDK reads it from {@code /proc/<pid>/stat}.
 */
public record Cpu(List<ProcessHandle> processes) {

  public Cpu {
    processes = List.copyOf(processes);
  }

  /** Of one process alone. */
  public Cpu(ProcessHandle process) {
    this(List.of(process));
  }

  /**
   * What the processes have spent since they began.
   *
   * @throws IllegalStateException if one of them has ended
   */
  public Duration spent() {
    return processes.stream().map(Cpu::spent).reduce(Duration.ZERO, Duration::plus);
  }

  /** What the processes spend while this work is done. */
  Duration during(Runnable work) {
    Duration before = spent();
    work.run();
    return spent().minus(before);
  }

  private static Duration spent(ProcessHandle process) {
    Duration own =
        process
            .info()
            .totalCpuDuration()
            .orElseThrow(() -> new IllegalStateException("the measured server has ended"));
    return process
        .descendants()
        .flatMap(child -> child.info().totalCpuDuration().stream())
        .reduce(own, Duration::plus);
  }
}
