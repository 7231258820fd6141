package dev.ringback.testkit.server;

import dev.ringback.testkit.file.FileTree;
import java.nio.file.Path;
import java.util.List;

/**
 * The directory that a server runs in, beside the distribution it was made from; or several servers
 * of one build.
 *
 * <p>A home is used again when nothing has changed that Keycloak's build step reads. Only a server
 * that came up proves a home good, so a run that was broken off never leaves half a build behind.
 */
final class KeycloakHome {

  /** All that start-dev writes to during its build step; everything else in lib may be linked. */
  private static final String BUILD = "lib/quarkus";

  private final Path directory;
  private final Fingerprint fingerprint;

  private KeycloakHome(Path directory, Fingerprint fingerprint) {
    this.directory = directory;
    this.fingerprint = fingerprint;
  }

  static KeycloakHome prepare(KeycloakOptions options) {
    Path directory = options.distribution().resolveSibling("server-" + options.name());
    KeycloakHome home = new KeycloakHome(directory, Fingerprint.of(options));
    if (!home.isProven()) {
      home.copyDistribution(options);
    }
    if (!options.database().isKept()) {
      home.tree("data").delete();
    }
    home.tree("data/import").replaceWith(options.realms());
    home.tree("log").replaceWith(List.of());
    return home;
  }

  Path script() {
    return directory.resolve("bin").resolve("kc.sh");
  }

  /** What a server prints that runs in this home. */
  ServerLog log(String server) {
    return new ServerLog(directory.resolve("log").resolve(server + ".log"));
  }

  /** The log of its HTTP requests, if that is on. */
  ServerLog accessLog() {
    return new ServerLog(AccessLog.in(directory));
  }

  /** Notes that a server came up in this home. */
  void prove() {
    fingerprint.writeTo(proof());
  }

  private boolean isProven() {
    return fingerprint.isIn(proof());
  }

  private Path proof() {
    return directory.resolve("proof.sha256");
  }

  private void copyDistribution(KeycloakOptions options) {
    for (String stale : List.of("bin", "conf", "lib", "providers", "proof.sha256")) {
      tree(stale).delete();
    }
    Path distribution = options.distribution();
    new FileTree(distribution.resolve("bin")).copyTo(directory.resolve("bin"));
    new FileTree(distribution.resolve("conf")).copyTo(directory.resolve("conf"));
    new FileTree(distribution.resolve("lib")).linkTo(directory.resolve("lib"));
    tree(BUILD).delete();
    new FileTree(distribution.resolve(BUILD)).copyTo(directory.resolve(BUILD));
    tree("providers").replaceWith(options.providers());
  }

  private FileTree tree(String path) {
    return new FileTree(directory.resolve(path));
  }
}
