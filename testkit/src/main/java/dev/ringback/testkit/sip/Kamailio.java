package dev.ringback.testkit.sip;

import static org.awaitility.Awaitility.await;

import dev.ringback.testkit.file.TemporaryFolder;
import dev.ringback.testkit.server.LoopbackPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * Kamailio with the configuration that is delivered, on a free port of the loopback interface. The
 * build names the folder of that configuration by the system property {@code ringback.kamailio}.
 */
public final class Kamailio implements AutoCloseable {

  private static final Path CONFIGURATION =
      Path.of(System.getProperty("ringback.kamailio", "docker/kamailio")).toAbsolutePath();
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final OptionalInt OK = OptionalInt.of(200);

  private final Process process;
  private final InetSocketAddress address;
  private final TemporaryFolder folder;

  private Kamailio(Process process, InetSocketAddress address, TemporaryFolder folder) {
    this.process = process;
    this.address = address;
    this.folder = folder;
  }

  /**
   * Starts it and waits until it answers, or has ended.
   *
   * @param settings environment variables, as the operator's file has them
   */
  public static Kamailio start(Map<String, String> settings) {
    try {
      TemporaryFolder folder = TemporaryFolder.create("kamailio");
      int port = LoopbackPort.anyFree();
      ProcessBuilder command =
          new ProcessBuilder(command(folder.path()))
              .redirectErrorStream(true)
              .redirectOutput(log(folder).toFile());
      command.environment().putAll(settingsOfTests(port));
      command.environment().putAll(settings);
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
      Kamailio kamailio = new Kamailio(command.start(), address, folder);
      await("Kamailio's first answer")
          .atMost(PATIENCE)
          .until(() -> !kamailio.isRunning() || kamailio.send("OPTIONS", "ping").isPresent());
      return kamailio;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InetSocketAddress address() {
    return address;
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Sends one request that is no whole call; see {@link SipProbe#send}. */
  public OptionalInt send(String method, String user) {
    return new SipProbe(address).send(method, user);
  }

  /** INVITEs that are written byte by byte. */
  public RawCalls rawCalls() {
    return new RawCalls(this);
  }

  /** Whether it answers as a server does that is well. */
  public boolean isWell() {
    return send("OPTIONS", "ping").equals(OK);
  }

  /** All that it has logged; it is gone after {@link #close}. */
  public String logText() {
    try {
      return Files.readString(log(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to end; its workers end with it, and its files go. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Kamailio", e);
    } finally {
      folder.close();
    }
  }

  private static Path log(TemporaryFolder folder) {
    return folder.path().resolve("kamailio.log");
  }

  private static List<String> command(Path folder) {
    return List.of(
        InstalledPrograms.kamailio().toString(),
        "-DD", // in the foreground
        "-E", // log to standard error
        "-m", // megabytes for calls of the last half minute, however fast a test makes them
        "512",
        "-w", // where it works
        folder.toString(),
        "-Y", // where it keeps what it needs at run time
        folder.toString(),
        "-f",
        CONFIGURATION.resolve("kamailio.cfg").toString());
  }

  private static Map<String, String> settingsOfTests(int port) {
    return Map.of(
        "RINGBACK_LISTEN",
        "127.0.0.1:" + port,
        "RINGBACK_SCRIPT",
        CONFIGURATION.resolve("ringback/reporter.py").toString(),
        "PYTHONDONTWRITEBYTECODE",
        "1");
  }
}
