package dev.ringback.testkit.server;

import java.util.List;

/**
 * Where a server keeps its data, how long the data lives, and whom the server shares it with.
 *
 * @param arguments what {@code kc.sh} is told of it
 * @param isKept whether the data are there again the next time a server of this name is started
 */
public record Database(List<String> arguments, boolean isKept) {

  /** In the server's memory: the quickest, and gone with {@link KeycloakServer#stop}. */
  public static final Database MEMORY = alone("dev-mem", false);

  /** In a file that outlives {@link KeycloakServer#restart}, but not the next start of the kit. */
  public static final Database FILE = alone("dev-file", false);

  /** In a file that is there again the next time a server of this name is started. */
  public static final Database KEPT_FILE = alone("dev-file", true);

  public Database {
    arguments = List.copyOf(arguments);
  }

  /**
   * In a PostgreSQL. Servers of one database find each other there, and then share their caches
   * over the loopback interface.
   *
   * @param url such as {@code jdbc:postgresql://127.0.0.1:5432/postgres}
   */
  public static Database postgres(String url, String user, String password) {
    return new Database(
        List.of(
            "--db=postgres",
            "--db-url=" + url,
            "--db-username=" + user,
            "--db-password=" + password,
            "--cache=ispn",
            "--cache-embedded-network-bind-address=127.0.0.1",
            // Any free one: the others read it in the database
            "--cache-embedded-network-bind-port=0"),
        false);
  }

  private static Database alone(String vendor, boolean kept) {
    return new Database(List.of("--db=" + vendor, "--cache=local"), kept);
  }
}
