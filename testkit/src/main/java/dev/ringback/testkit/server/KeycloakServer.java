package dev.ringback.testkit.server;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A Keycloak that listens on the loopback interface, from {@link #start} until {@link #close} or
 * the end of this Java process.
 */
public final class KeycloakServer implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(8);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

  private final KeycloakHome home;
  private final ServerLog log;
  private final KeycloakCommand command;
  private final Readiness readiness;
  private final Thread lastResort = new Thread(this::stop, "stop-keycloak");

  /** Another one after a restart; read by the shutdown hook too. */
  private volatile KeycloakProcess process;

  private KeycloakServer(KeycloakHome home, KeycloakOptions options) {
    this.home = home;
    this.log = home.log(options.name());
    int managementPort = LoopbackPort.orAnyFree(options.managementPort());
    this.command =
        new KeycloakCommand(options, LoopbackPort.orAnyFree(options.httpPort()), managementPort);
    this.readiness = new Readiness(managementPort);
    this.process = command.run(home, log);
  }

  /**
   * Starts a server and returns when it is ready to serve.
   *
   * @throws IllegalStateException with the end of its log, if the server ends or hangs on the way
   */
  public static KeycloakServer start(KeycloakOptions options) {
    return start(KeycloakHome.prepare(options), options);
  }

  /**
   * Starts another server in this one's home, and so of the same build.
   *
   * @param name tells its log from this one's
   */
  public KeycloakServer startAnother(String name) {
    return startAnother(command.options().withName(name));
  }

  /** The same, with options of its own, but for those that Keycloak's build step reads. */
  public KeycloakServer startAnother(KeycloakOptions options) {
    return start(home, options);
  }

  private static KeycloakServer start(KeycloakHome home, KeycloakOptions options) {
    KeycloakServer server = new KeycloakServer(home, options);
    Runtime.getRuntime().addShutdownHook(server.lastResort);
    server.awaitReadiness();
    return server;
  }

  /** What tells this server from others of the kit. */
  public String name() {
    return command.options().name();
  }

  /** The base URL, such as {@code http://127.0.0.1:8080}, without a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + command.httpPort());
  }

  /** The base URL of health and metrics. */
  public URI managementAddress() {
    return URI.create("http://127.0.0.1:" + command.managementPort());
  }

  /** The issuer of a realm, such as {@code http://127.0.0.1:8080/realms/demo}. */
  public URI realm(String name) {
    return URI.create(address() + "/realms/" + name);
  }

  /** The server's Java, for measurements; another one after {@link #restart}. */
  public ProcessHandle java() {
    return process.java();
  }

  /** The file with all that the server printed. */
  public Path log() {
    return log.file();
  }

  /** All that the server printed since {@link #start}. */
  public String logText() {
    return log.text();
  }

  /** All that the server wrote to its {@link AccessLog}; empty if it has none. */
  public String accessLogText() {
    return home.accessLog().text();
  }

  /** The last lines that the server printed. */
  public String logTail() {
    return log.tail();
  }

  /** Shuts the server down as an administrator does. */
  public void stop() {
    process.stop();
  }

  /** Ends the server as a power cut does. */
  public void kill() {
    process.kill();
  }

  /** The server stands still, as one whose virtual machine is moved. Its connections stay open. */
  public void pause() {
    process.pause();
  }

  /** The server goes on where it stood still. */
  public void resume() {
    process.resume();
  }

  /** Whether the server's process is there, be it at work or standing still. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the server, if it still runs, and starts it again on the same ports. */
  public void restart() {
    stop();
    process = command.run(home, log);
    awaitReadiness();
  }

  @Override
  public void close() {
    stop();
    Runtime.getRuntime().removeShutdownHook(lastResort);
  }

  private void awaitReadiness() {
    Instant latest = Instant.now().plus(LONGEST_START);
    while (!readiness.isGiven()) {
      if (process.endsWithin(BETWEEN_LOOKS)) {
        throw failure("Keycloak ended with exit code " + process.exitCode() + " while starting");
      }
      if (Instant.now().isAfter(latest)) {
        process.kill();
        throw failure("Keycloak was not ready within " + LONGEST_START.toSeconds() + " seconds");
      }
    }
    home.prove();
  }

  private IllegalStateException failure(String reason) {
    return new IllegalStateException(reason + ". Its log ends with:\n" + logTail());
  }
}
