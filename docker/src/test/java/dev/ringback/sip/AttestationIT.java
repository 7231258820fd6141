package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import dev.ringback.testkit.sip.Passport;
import dev.ringback.testkit.sip.StirCertificate;
import dev.ringback.testkit.sip.Telephone;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word on a caller counts: a carrier's signature, about this call, made just now. */
@NeedsTelephoneNetwork
class AttestationIT {

  private static final String PHONE = "+79243555100";
  private static final StirCertificate CARRIER = StirCertificate.of(address("carrier"));
  private static final StirCertificate OUTDATED = StirCertificate.outdated(address("outdated"));
  private static final StirCertificate UNTRUSTED = StirCertificate.of(address("untrusted"));
  private static final StirCertificate STRANGER = StirCertificate.of(address("stranger"));

  private static TelephoneLine line;
  private static int calls;

  private String dialled;

  @BeforeAll
  static void openLine(@TempDir Path folder) {
    line =
        TelephoneLine.with(
            TrustedCarriers.in(folder)
                .trusting("carrier", CARRIER)
                .trusting("outdated", OUTDATED)
                .knowing("untrusted", UNTRUSTED)
                .settings());
  }

  @AfterAll
  static void closeLine() {
    line.close();
  }

  @BeforeEach
  void dialANumberOfItsOwn() {
    dialled = "+7964222%04d".formatted(++calls);
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", "C"})
  void theLevelIsTheOneThatTheCarrierSigned(String level) {
    assertThat(levelOf(Passport.of(level, PHONE, dialled).signedBy(CARRIER))).isEqualTo(level);
  }

  @Test
  void aCallWithoutASignatureHasNone() {
    line.phone(PHONE).calls(dialled);

    assertThat(line.callTo(dialled).attestation()).isEqualTo("none");
  }

  @Test
  void aLevelThatDoesNotExistIsNone() {
    assertThat(levelOf(Passport.of("D", PHONE, dialled).signedBy(CARRIER))).isEqualTo("none");
  }

  @Test
  void aForgedSignatureProvesNothing() {
    StirCertificate forger = STRANGER.claiming(CARRIER.address());

    assertThat(levelOf(Passport.of("A", PHONE, dialled).signedBy(forger))).isEqualTo("none");
  }

  @Test
  void aLevelThatWasRaisedAfterSigningProvesNothing() {
    String partial = Passport.of("B", PHONE, dialled).signedBy(CARRIER);
    String full = Passport.of("A", PHONE, dialled).signedBy(CARRIER);
    String raised = full.substring(0, full.lastIndexOf('.', full.indexOf(';')));
    String signature = partial.substring(partial.lastIndexOf('.', partial.indexOf(';')));

    assertThat(levelOf(raised + signature)).isEqualTo("none");
  }

  @Test
  void aSignatureAboutAnotherCallerProvesNothing() {
    assertThat(levelOf(Passport.of("A", "+79161234567", dialled).signedBy(CARRIER)))
        .isEqualTo("none");
  }

  @Test
  void aSignatureAboutAnotherDialledNumberProvesNothing() {
    assertThat(levelOf(Passport.of("A", PHONE, "+79161234567").signedBy(CARRIER)))
        .isEqualTo("none");
  }

  @Test
  void aSignatureOfTwoMinutesAgoProvesNothing() {
    Passport stale =
        Passport.of("A", PHONE, dialled).issued(Instant.now().minus(Duration.ofMinutes(2)));

    assertThat(levelOf(stale.signedBy(CARRIER))).isEqualTo("none");
  }

  @Test
  void aSignatureOfTheFutureProvesNothing() {
    Passport early =
        Passport.of("A", PHONE, dialled).issued(Instant.now().plus(Duration.ofMinutes(2)));

    assertThat(levelOf(early.signedBy(CARRIER))).isEqualTo("none");
  }

  @Test
  void theCertificateOfAStrangerIsNotFetched() {
    try (CallReceiver bait = CallReceiver.start(new WebhookSignature(TelephoneLine.SECRET))) {
      StirCertificate stranger = STRANGER.claiming(URI.create(bait.address()));

      assertThat(levelOf(Passport.of("A", PHONE, dialled).signedBy(stranger))).isEqualTo("none");
      assertThat(bait.requests()).isZero();
    }
  }

  @Test
  void aCertificateThatHasRunOutProvesNothing() {
    assertThat(levelOf(Passport.of("A", PHONE, dialled).signedBy(OUTDATED))).isEqualTo("none");
  }

  @Test
  void aCertificateFromAnUntrustedAuthorityProvesNothing() {
    assertThat(levelOf(Passport.of("A", PHONE, dialled).signedBy(UNTRUSTED))).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a.b.c",
        "..;info=<x>;alg=ES256",
        "e30.e30.e30;info=<https://certificates.example/carrier.pem>;alg=ES256;ppt=shaken"
      })
  void rubbishProvesNothingAndHarmsNobody(String rubbish) {
    assertThat(levelOf(rubbish)).isEqualTo("none");
    assertThat(line.kamailio().isWell()).isTrue();
  }

  @Test
  void ofSeveralSignaturesOneThatHoldsIsEnough() {
    line.phone(PHONE)
        .with("Identity", Passport.of("A", PHONE, dialled).signedBy(STRANGER))
        .with("Identity", Passport.of("B", PHONE, dialled).signedBy(CARRIER))
        .calls(dialled);

    assertThat(line.callTo(dialled).attestation()).isEqualTo("B");
  }

  @ParameterizedTest
  @CsvSource({"A, B", "B, A"})
  void ofSeveralSignaturesThatHoldTheLowestLevelCounts(String first, String second) {
    line.phone(PHONE)
        .with("Identity", Passport.of(first, PHONE, dialled).signedBy(CARRIER))
        .with("y", Passport.of(second, PHONE, dialled).signedBy(CARRIER))
        .calls(dialled);

    assertThat(line.callTo(dialled).attestation()).isEqualTo("B");
  }

  @Test
  void aSecondAddressOfACertificateMakesASignatureUnreadable() {
    String identity = Passport.of("A", PHONE, dialled).signedBy(CARRIER);

    assertThat(levelOf(identity + ";info=<https://certificates.example/outdated.pem>"))
        .isEqualTo("none");
  }

  @Test
  void moreSignaturesThanACallCanHaveProveNothing() {
    String identity = Passport.of("A", PHONE, dialled).signedBy(CARRIER);
    Telephone phone = line.phone(PHONE);
    for (int copy = 0; copy < 5; copy++) {
      phone = phone.with("Identity", identity);
    }

    phone.calls(dialled);

    assertThat(line.callTo(dialled).attestation()).isEqualTo("none");
  }

  @Test
  void aWithheldNumberHasNoLevel() {
    line.phone("anonymous")
        .with("Identity", Passport.of("A", PHONE, dialled).signedBy(CARRIER))
        .calls(dialled);

    assertThat(line.callTo(dialled).attestation()).isEqualTo("none");
  }

  private String levelOf(String identity) {
    line.phone(PHONE).with("Identity", identity).calls(dialled);
    return line.callTo(dialled).attestation();
  }

  private static URI address(String carrier) {
    return URI.create("https://certificates.example/" + carrier + ".pem");
  }
}
