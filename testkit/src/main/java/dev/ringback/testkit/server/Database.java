package dev.ringback.testkit.server;

/** Where a server keeps its data, and how long the data lives. */
public enum Database {
  /** In the server's memory: the quickest, and gone with {@link KeycloakServer#stop}. */
  MEMORY("dev-mem"),
  /** In a file that outlives {@link KeycloakServer#restart}, but not the next start of the kit. */
  FILE("dev-file"),
  /** In a file that is there again the next time a server of this name is started. */
  KEPT_FILE("dev-file");

  private final String vendor;

  Database(String vendor) {
    this.vendor = vendor;
  }

  /** The value of Keycloak's option {@code --db}. */
  String vendor() {
    return vendor;
  }

  boolean isKept() {
    return this == KEPT_FILE;
  }
}
