package dev.ringback.testkit.server;

import dev.ringback.testkit.file.FileTree;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A PostgreSQL on the loopback interface, whose data outlive a stop but not the kit. */
public final class PostgresServer implements AutoCloseable {

  private static final String OWNER = "postgres";

  private final Path data;
  private EmbeddedPostgres server;
  private boolean running;

  private PostgresServer(Path data, EmbeddedPostgres server) {
    this.data = data;
    this.server = server;
    this.running = true;
  }

  public static PostgresServer start() {
    try {
      Path data = Files.createTempDirectory("ringback-postgres");
      return new PostgresServer(data, server(data).start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start", e);
    }
  }

  /** The database as Keycloak is told of it. */
  public Database database() {
    return Database.postgres(
        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + OWNER, OWNER, OWNER);
  }

  /** A connection of one's own, past Keycloak. */
  public Connection connect() {
    try {
      return server.getPostgresDatabase().getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL takes no connection", e);
    }
  }

  /** The process that has started those of all connections, for measurements. */
  public ProcessHandle process() {
    try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines
          .findFirst()
          .map(Long::parseLong)
          .flatMap(ProcessHandle::of)
          .orElseThrow(() -> new IllegalStateException("PostgreSQL does not run"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends all connections, and takes no new ones. */
  public void stop() {
    if (running) {
      close(server);
      running = false;
    }
  }

  /** Starts again on the same port with the same data, if it is stopped. */
  public void restart() {
    if (!running) {
      try {
        server = server(data).setPort(server.getPort()).start();
        running = true;
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL does not start again", e);
      }
    }
  }

  @Override
  public void close() {
    stop();
    new FileTree(data).delete();
  }

  private static EmbeddedPostgres.Builder server(Path data) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("listen_addresses", "127.0.0.1")
        .setServerConfig("max_connections", "300");
  }

  private static void close(EmbeddedPostgres server) {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not stop", e);
    }
  }
}
