package dev.ringback.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.AccountApp;
import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.DatabaseConnections;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Security, row 22: people who take a recording slowly, or not at all, take neither threads nor
 * database connections from those who log in.
 */
@RingbackTest
@Alone("measures logins")
class Row22SlowListenersIT {

  private static final int LISTENERS = 50;
  private static final int MOST = 16;
  private static final long LONG = 50_000_000;
  private static final int LOGINS = 40;

  /** Of its own network; a user may have so many streams at a time. */
  private static final int OF_ONE_USER = 3;

  private static RecordedCalls calls;
  private static List<Player> players;
  private static URI metrics;

  private final List<HttpResponse<InputStream>> answers = new ArrayList<>();

  @BeforeAll
  static void recordCalls(Ringback ringback) {
    calls = RecordedCalls.create(ringback, "row22-slow-listeners");
    calls.realm().allowPlainHttp();
    calls.realm().ovh().behave(Behaviour.asDocumented().withAudioBytes(LONG));
    players =
        IntStream.rangeClosed(0, LISTENERS / OF_ONE_USER)
            .mapToObj(user -> calls.listener("listener-" + user))
            .toList();
    metrics = URI.create(ringback.keycloak().managementAddress() + "/metrics");
  }

  @AfterEach
  void hangUp() throws IOException {
    for (HttpResponse<InputStream> answer : answers) {
      answer.body().close();
    }
  }

  @Test
  void fiftyWhoDoNotReadAreCappedAndGivenUpAndNobodyElseNotices() throws IOException {
    long usual = slowest(logins());

    for (int listener = 0; listener < LISTENERS; listener++) {
      int user = listener / OF_ONE_USER;
      String network = "198.51.100." + (user + 1);
      answers.add(players.get(user).begin(calls.first(), "X-Forwarded-For", network));
    }

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(MOST);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .hasSize(LISTENERS - MOST)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(503);
              assertThat(answer.headers().firstValueAsLong("Retry-After")).isPresent();
            });
    assertThat(new DatabaseConnections(metrics).inUse()).as("database connections").isZero();
    assertThat(open()).isEqualTo(MOST);
    assertThat(slowest(logins())).isLessThan(Math.max(2 * usual, 500));
    Awaitility.await("the end of their patience")
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(open()).isZero());
  }

  /** Milliseconds of each. */
  private static LongStream logins() {
    AccountApp app = AccountApp.of(calls.realm());
    return IntStream.range(0, LOGINS)
        .mapToLong(
            login -> {
              long begun = System.nanoTime();
              app.accessToken(RecordedCalls.OWNER + "@example.org", TestUser.PASSWORD);
              return Duration.ofNanos(System.nanoTime() - begun).toMillis();
            });
  }

  /** Of forty, that is the 99th percentile. */
  private static long slowest(LongStream logins) {
    return logins.max().orElseThrow();
  }

  private static long open() {
    return Loopback.send(Loopback.to(metrics))
        .body()
        .lines()
        .filter(line -> line.startsWith("ringback_recordings_open"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
