package dev.ringback.sip;

import dev.ringback.testkit.sip.StirCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The files by which an operator tells Kamailio whose signatures count. */
final class TrustedCarriers {

  private final Path folder;

  private TrustedCarriers(Path folder) {
    this.folder = folder;
  }

  static TrustedCarriers in(Path folder) {
    return new TrustedCarriers(folder);
  }

  /** A carrier whose certificate is at hand and comes from an authority. */
  TrustedCarriers trusting(String name, StirCertificate carrier) {
    append("authorities.pem", carrier.pem());
    return knowing(name, carrier);
  }

  /** A carrier whose certificate is at hand, from an authority that nobody trusts. */
  TrustedCarriers knowing(String name, StirCertificate carrier) {
    append(name + ".pem", carrier.pem());
    append("signers", carrier.address() + " " + name + ".pem\n");
    return this;
  }

  Map<String, String> settings() {
    return Map.of(
        "RINGBACK_STIR_SIGNERS", folder.resolve("signers").toString(),
        "RINGBACK_STIR_AUTHORITIES", folder.resolve("authorities.pem").toString());
  }

  private void append(String name, String text) {
    Path file = folder.resolve(name);
    try {
      Files.writeString(file, (Files.exists(file) ? Files.readString(file) : "") + text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
