package dev.ringback.testkit.sip;

import dev.ringback.testkit.file.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;

/**
 * A carrier's key and certificate, made for one test. The JDK's {@code keytool} makes it: its
 * classes can read certificates and not write them.
 *
 * @param address where the carrier says that the certificate is published ({@code x5u})
 * @param key signs the carrier's calls
 * @param pem the certificate, which vouches for itself
 */
public record StirCertificate(URI address, PrivateKey key, String pem) {

  private static final String PASSWORD = "throw-away";
  private static final String ALIAS = "carrier";

  /** A certificate that is valid today. */
  public static StirCertificate of(URI address) {
    return create(address, "-1d");
  }

  /** A certificate that ran out a week ago. */
  public static StirCertificate outdated(URI address) {
    return create(address, "-9d");
  }

  /**
   * The private key, under an address that another certificate has.
   *
   * @return what a forger has
   */
  public StirCertificate claiming(URI anotherAddress) {
    return new StirCertificate(anotherAddress, key, pem);
  }

  private static StirCertificate create(URI address, String validFrom) {
    try (TemporaryFolder folder = TemporaryFolder.create("stir")) {
      Path store = folder.path().resolve("carrier.p12");
      keytool(store, validFrom);
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, PASSWORD.toCharArray());
      }
      PrivateKey key = (PrivateKey) keys.getKey(ALIAS, PASSWORD.toCharArray());
      return new StirCertificate(address, key, pem(keys.getCertificate(ALIAS).getEncoded()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK cannot make a certificate", e);
    }
  }

  private static void keytool(Path store, String validFrom) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-dname",
                    "CN=SHAKEN, O=Example Carrier",
                    "-startdate",
                    validFrom,
                    "-validity", // days
                    "2",
                    "-alias",
                    ALIAS,
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    PASSWORD,
                    "-keystore",
                    store.toString()))
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException("keytool: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while keytool was at work", e);
    }
  }

  private static String pem(byte[] certificate) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
            .encodeToString(certificate);
    return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
  }
}
