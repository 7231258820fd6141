package dev.ringback.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether a home was prepared from this very distribution and these very providers, so that
 * Keycloak's build step (some twenty seconds) is done once and not before every run.
 */
record Fingerprint(String sha256) {

  static Fingerprint of(KeycloakOptions options) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(options.distribution().resolve("version.txt")));
      for (Path provider : options.providers()) {
        digest.update(provider.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(provider));
      }
      return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  boolean isIn(Path file) {
    try {
      return Files.exists(file) && Files.readString(file).equals(sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void writeTo(Path file) {
    try {
      Files.writeString(file, sha256);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
