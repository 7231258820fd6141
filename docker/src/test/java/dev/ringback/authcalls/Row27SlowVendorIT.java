package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Security, row 27, for the vendor of numbers: one program cannot take the connections that people
 * need to log in, and a vendor that hangs does not take the server's threads.
 */
@RingbackTest
@Alone("measures times")
class Row27SlowVendorIT {

  private static final int STARTS = 60;
  private static final int SAMPLES = 100;

  /** Milliseconds; on a busy machine a request waits so long for its turn. */
  private static final double ROOM = 150;

  private static int realms;

  private Ringback ringback;
  private TestRealm realm;
  private OidcApp app;

  @BeforeEach
  void importRealm(Ringback server) {
    ringback = server;
    realm = ringback.realm("row27-vendor-" + ++realms);
    app = realm.app("app");
    realm.setAttributes(
        Map.of(
            "ringback.authcalls.openAttempts", "1000",
            "ringback.authcalls.requestsPerMinute", "10000",
            "ringback.authcalls.numbersPerMinute", "10000",
            "ringback.authcalls.numbersPerMinuteAndToken", "10000"));
  }

  @Test
  void eightyConnectionsOfOneProgramLeavePeopleTheirNumbers() {
    Program program = Program.of(realm, realm.existingUser("boris"), TokenDesk.of(ringback, realm));
    realm.telefonIp().behave(Behaviour.asDocumented().withDelay(Duration.ofMillis(1500)));

    CompletableFuture<List<Answer>> flood =
        CompletableFuture.supplyAsync(
            () -> Crowd.inTurns(400, 80, nth -> program.get("+7924363%04d".formatted(nth))));
    await("the flood").until(() -> realm.telefonIp().requests().size() >= 5);
    List<PhoneLogin> people =
        Crowd.inTurns(
            6, 1, nth -> PhoneLogin.beginAt("10.0.1." + nth, app).enter("+7924355510" + nth));

    assertThat(people).allSatisfy(person -> assertThat(person.state()).isEqualTo("waiting"));
    assertThat(flood.join())
        .filteredOn(answer -> answer.status() != 200)
        .isNotEmpty()
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.error()).isEqualTo("busy, try again");
              assertThat(answer.http().headers().firstValue("Retry-After")).isPresent();
            });
    assertThat(realm.events().errors())
        .contains("server_busy")
        .doesNotContain("gateway_unavailable");
  }

  @Test
  void aVendorThatHangsLeavesThreadsToOtherRequests() {
    List<PhoneLogin> logins =
        IntStream.range(0, STARTS)
            .mapToObj(nth -> PhoneLogin.beginAt("10.0.2." + nth, app))
            .toList();
    double calm = slowestButOne();
    realm.telefonIp().behave(Behaviour.asDocumented().withOutage(Outage.HANG));

    CompletableFuture<List<PhoneLogin>> starts =
        CompletableFuture.supplyAsync(
            () ->
                Crowd.atOnce(
                    STARTS, nth -> logins.get(nth).enter("+792435552%02d".formatted(nth))));
    await("the starts").until(() -> realm.telefonIp().requests().size() >= 20);
    double besideThem = slowestButOne();

    assertThat(starts).isNotDone();
    assertThat(besideThem).isLessThanOrEqualTo(Math.max(2 * calm, ROOM));
    assertThat(starts.join())
        .extracting(PhoneLogin::message)
        .anySatisfy(message -> assertThat(message).contains("few seconds"));
  }

  /** Of a hundred requests, that is the 99th percentile, in milliseconds. */
  private double slowestButOne() {
    return DoubleStream.generate(this::millisecondsOfARequest)
        .limit(SAMPLES)
        .sorted()
        .skip(SAMPLES - 2)
        .findFirst()
        .orElseThrow();
  }

  private double millisecondsOfARequest() {
    long begun = System.nanoTime();
    assertThat(Loopback.send(Loopback.to(realm.address())).statusCode()).isEqualTo(200);
    return (System.nanoTime() - begun) / 1e6;
  }
}
