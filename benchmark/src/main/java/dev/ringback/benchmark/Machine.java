package dev.ringback.benchmark;

import dev.ringback.benchmark.report.Report;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What the figures depend on. */
final class Machine {

  private static final OperatingSystemMXBean SYSTEM = ManagementFactory.getOperatingSystemMXBean();

  private final Instant begin = Instant.now().truncatedTo(ChronoUnit.MINUTES);
  private final double loadBefore = SYSTEM.getSystemLoadAverage();

  void describe(Stage stage, Report report) {
    report.note(
        "%s, %d processors (%s %s); load average %.1f before the run"
            .formatted(
                begin,
                SYSTEM.getAvailableProcessors(),
                SYSTEM.getName(),
                SYSTEM.getArch(),
                loadBefore));
    report.note(
        "Keycloak %s as `kc.sh start`; %s; heap %s; caches local; plain HTTP, no TLS;"
                .formatted(stage.keycloakVersion(), stage.jcmd().version(), Stage.HEAP)
            + " database H2 in the server's own memory (but for B5), so that its work counts as the"
            + " server's on both sides; events are not stored");
    report.note(
        "Rates are per second of the server's own processor time (user and system, all threads,"
            + " `/proc/<pid>/stat`); both sides in turns, median of %d rounds, lowest and highest"
                .formatted(stage.size().rounds())
            + " in brackets. A run that meets a single error makes no report.");
  }
}
