package dev.ringback.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The operating system's process behind a server.
 *
 * <p>The start script runs Java as a child during the build step and passes a polite signal on to
 * it; afterwards it becomes Java itself. A kill is not passed on, hence the walk over descendants.
 */
final class KeycloakProcess {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Process process;

  KeycloakProcess(Process process) {
    this.process = process;
  }

  /** Waits for the process to end, at most this long, and tells whether it has ended. */
  boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Keycloak", e);
    }
  }

  /**
   * Java itself. Whether it has taken the script's place or runs below it depends on whether there
   * was anything to build.
   */
  ProcessHandle java() {
    return process.descendants().findFirst().orElseGet(process::toHandle);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  /** Takes the processor away from the server. */
  void pause() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  /** Asks the server to shut down, and kills it when it has not done so in time. */
  void stop() {
    process.destroy();
    if (!endsWithin(PATIENCE)) {
      kill();
    }
  }

  /** Ends the server as a power cut does. */
  void kill() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    endsWithin(PATIENCE);
  }

  /** Java itself can send no other signals than those that end a process. */
  private void signal(String name) {
    try {
      Process kill =
          new ProcessBuilder("kill", "-" + name, Long.toString(java().pid())).inheritIO().start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("Keycloak takes no signal " + name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("there is no command to send signals with", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while sending a signal to Keycloak", e);
    }
  }
}
