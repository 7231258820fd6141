package dev.ringback.sip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.sip.NeedsTelephoneNetwork;
import dev.ringback.testkit.sip.RawCalls;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Kamailio answers to whatever is no call of the carrier, and when it does not start. */
@NeedsTelephoneNetwork
class KamailioIT {

  private static TelephoneLine line;

  @BeforeAll
  static void openLine() {
    line = TelephoneLine.open();
  }

  @AfterAll
  static void closeLine() {
    line.close();
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, ping, 200",
    "REGISTER, 79641110001, 405",
    "MESSAGE, 79641110001, 405",
    "CANCEL, 79641110001, 481",
    "INVITE, alice, 404",
    "INVITE, 7964x, 404"
  })
  void whatIsNoCallIsAnsweredAndNotReported(String method, String user, int status) {
    assertThat(line.kamailio().send(method, user)).hasValue(status);

    line.assertReports("+79641110001", 0);
  }

  @Test
  void onlyTheCarrierCanSayWhoCalls() {
    try (TelephoneLine strict = TelephoneLine.with(Map.of("RINGBACK_PEERS", "192.0.2.0/24"))) {

      assertThat(strict.kamailio().send("INVITE", "79641110002")).hasValue(403);

      assertThat(strict.keycloak().requests()).isZero();
    }
  }

  @Test
  void severalCarriersMayCall() {
    try (TelephoneLine shared =
        TelephoneLine.with(Map.of("RINGBACK_PEERS", "192.0.2.0/24,127.0.0.0/8"))) {

      shared.phone("+79243555100").calls("+79641110003");

      assertThat(shared.callTo("+79641110003").caller()).isEqualTo("+79243555100");
    }
  }

  @Test
  void aFloodOfAStrangerIsNotAnswered() {
    Map<String, String> settings =
        Map.of("RINGBACK_REQUESTS_PER_SECOND", "5", "RINGBACK_PEERS", "192.0.2.0/24");
    try (TelephoneLine flooded = TelephoneLine.with(settings)) {

      boolean silenced =
          IntStream.range(0, 100)
              .mapToObj(request -> flooded.kamailio().send("OPTIONS", "ping"))
              .anyMatch(OptionalInt::isEmpty);

      assertThat(silenced).isTrue();
    }
  }

  @Test
  void aFloodThatShowsAPeersAddressDoesNotSilenceThePeer() {
    try (TelephoneLine flooded = TelephoneLine.with(Map.of("RINGBACK_REQUESTS_PER_SECOND", "5"));
        RawCalls forger = flooded.kamailio().rawCalls()) {
      AtomicBoolean called = new AtomicBoolean();
      CompletableFuture<Void> flood =
          CompletableFuture.runAsync(
              () ->
                  IntStream.iterate(0, request -> !called.get(), request -> request + 1)
                      .forEach(request -> forger.send(forged("OPTIONS", request))));

      flooded.phone("+79243555100").calls("+79641110004");
      called.set(true);

      assertThat(flooded.callTo("+79641110004").caller()).isEqualTo("+79243555100");
      flood.join();
    }
  }

  @Test
  void aFloodOfCallsIsShedAndThePeersNextCallIsTaken() {
    try (TelephoneLine flooded = TelephoneLine.with(Map.of("RINGBACK_REQUESTS_PER_SECOND", "5"));
        RawCalls forger = flooded.kamailio().rawCalls()) {
      IntStream.range(0, 200).forEach(request -> forger.send(forged("INVITE", request)));

      flooded.phone("+79243555100").calls("+79641110004");

      assertThat(flooded.callTo("+79641110004").caller()).isEqualTo("+79243555100");
      assertThat(flooded.keycloak().callsTo("+79641110005")).hasSizeLessThan(100);
    }
  }

  @Test
  void aCallOfMoreThanEightKilobytesIsNotReported() {
    String head = new String(forged("INVITE", 0), StandardCharsets.US_ASCII);
    String large =
        head.replace("Max-Forwards", "Subject: " + "x".repeat(8_192) + "\r\nMax-Forwards");
    try (RawCalls calls = line.kamailio().rawCalls()) {

      calls.send(large.getBytes(StandardCharsets.US_ASCII));

      line.assertReports("+79641110005", 0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RINGBACK_URL, '', RINGBACK_URL is not set",
    "RINGBACK_URL, ftp://127.0.0.1/, RINGBACK_URL is no http or https address",
    "RINGBACK_SECRET, '', RINGBACK_SECRET is not set",
    "RINGBACK_CALLER_HEADER, Remote-Party-ID, RINGBACK_CALLER_HEADER is neither",
    "RINGBACK_STIR_SIGNERS, signers, RINGBACK_STIR_SIGNERS and RINGBACK_STIR_AUTHORITIES go"
  })
  void whatIsSetUpWronglyDoesNotStartAndSaysWhy(String setting, String value, String explanation) {
    try (TelephoneLine dead = TelephoneLine.with(Map.of(setting, value))) {

      assertThat(dead.kamailio().isRunning()).isFalse();
      assertThat(dead.kamailio().logText()).contains(explanation);
    }
  }

  private static byte[] forged(String method, int number) {
    return String.join(
            "\r\n",
            method + " sip:+79641110005@127.0.0.1 SIP/2.0",
            "Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK-" + method + number,
            "From: <sip:+79243555101@127.0.0.1>;tag=1",
            "To: <sip:+79641110005@127.0.0.1>",
            "Call-ID: forged-" + method + number,
            "CSeq: 1 " + method,
            "Max-Forwards: 70",
            "Content-Length: 0",
            "",
            "")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
