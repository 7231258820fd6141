package dev.ringback.telephony;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A vendor is who its certificate says, if an authority that the machine trusts says so too. */
class UpstreamCertificateTest {

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final UpstreamPolicy POLICY = UpstreamPolicy.standard().withPrivateNetworks(true);

  @TempDir private static Path folder;

  private SSLContext before;
  private HttpsServer vendor;

  @BeforeEach
  void rememberWhomTheMachineTrusts() throws GeneralSecurityException {
    before = SSLContext.getDefault();
  }

  @AfterEach
  void trustAsBefore() {
    SSLContext.setDefault(before);
    if (vendor != null) {
      vendor.stop(0);
    }
  }

  @Test
  void aCertificateOfATrustedAuthorityForThisNameIsAccepted() throws Exception {
    KeyStore certificate = certificateOf("localhost");
    trust(certificate);

    assertThat(answerOf(certificate)).isInstanceOf(Answered.class);
  }

  @Test
  void aCertificateThatNoTrustedAuthorityHasSignedIsRefused() throws Exception {
    assertRefused(answerOf(certificateOf("localhost")));
  }

  @Test
  void aCertificateForAnotherNameIsRefused() throws Exception {
    KeyStore certificate = certificateOf("vendor.example");
    trust(certificate);

    assertRefused(answerOf(certificate));
  }

  private UpstreamAnswer answerOf(KeyStore certificate) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(certificate, PASSWORD);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), null, null);
    vendor = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    vendor.setHttpsConfigurator(new HttpsConfigurator(tls));
    vendor.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    vendor.start();
    URI address = URI.create("https://localhost:" + vendor.getAddress().getPort() + "/");
    try (Upstream upstream = new Upstream(POLICY, UpstreamObserver.NOBODY)) {
      return upstream.send(Requests.get(address));
    }
  }

  /** Signed by its own key alone. */
  private static KeyStore certificateOf(String name) throws Exception {
    Path store = folder.resolve(name + ".p12");
    if (Files.notExists(store)) {
      generate(name, store);
    }
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(store)) {
      keys.load(stream, PASSWORD);
    }
    return keys;
  }

  private static void generate(String name, Path store) throws IOException, InterruptedException {
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "vendor",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name,
                "-storetype",
                "PKCS12",
                "-storepass",
                new String(PASSWORD),
                "-keystore",
                store.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor()).as(said).isZero();
  }

  private static void trust(KeyStore certificate) throws GeneralSecurityException, IOException {
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    authorities.setCertificateEntry("vendor", certificate.getCertificate("vendor"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(authorities);
    SSLContext machine = SSLContext.getInstance("TLS");
    machine.init(null, trust.getTrustManagers(), null);
    SSLContext.setDefault(machine);
  }

  private static void assertRefused(UpstreamAnswer answer) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.failure().kind()).isEqualTo(Kind.UNREACHABLE);
              assertThat(failed.failure().explanation()).startsWith("TLS failed");
            });
  }
}
