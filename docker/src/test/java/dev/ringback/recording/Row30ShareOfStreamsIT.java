package dev.ringback.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Security, row 30: one listener, and one network, takes no more than a share of a node. */
@RingbackTest
class Row30ShareOfStreamsIT {

  private static final int CONNECTIONS = 16;
  private static final int OF_ONE_USER = 3;
  private static final int OF_ONE_NETWORK = 8;
  private static final long LONG = 24_000_000;
  private static final int SIP = 300_000;

  private static RecordedCalls calls;

  private final List<HttpResponse<InputStream>> open = new ArrayList<>();

  @BeforeAll
  static void recordCalls(Ringback ringback) {
    calls = RecordedCalls.create(ringback, "row30-shares");
    calls.realm().allowPlainHttp();
    calls.realm().ovh().behave(Behaviour.asDocumented().withAudioBytes(LONG));
  }

  @AfterEach
  void hangUp() throws IOException {
    for (HttpResponse<InputStream> answer : open) {
      answer.body().close();
    }
  }

  @Test
  void sixteenSlowConnectionsOfOneListenerLeaveRoomForAnother() throws IOException {
    Player mallory = calls.listener("mallory");
    URI address = URI.create(Player.json(mallory.address(calls.first())).path("url").asText());

    for (int connection = 0; connection < CONNECTIONS; connection++) {
      begin(mallory, "203.0.113." + connection);
    }

    assertServed(OF_ONE_USER);
    sip();
    assertThat(begin(calls.player(), "203.0.113.99")).isEqualTo(200);
    sip();
    assertThat(mallory.describe(calls.second()).statusCode()).isEqualTo(429);
    assertThat(begin(address)).as("with a ticket").isEqualTo(429);
  }

  @Test
  void usersOfOneNetworkLeaveRoomForOthers() throws IOException {
    List<Player> office =
        IntStream.range(0, 4).mapToObj(user -> calls.listener("colleague-" + user)).toList();

    for (Player player : office) {
      for (int connection = 0; connection < OF_ONE_USER; connection++) {
        begin(player, "2001:db8:0:30::" + open.size());
      }
    }

    assertServed(OF_ONE_NETWORK);
    assertThat(begin(calls.player(), "2001:db8:0:31::1")).isEqualTo(200);
  }

  @Test
  void aPlaceIsFreeAgainWhenItsListenerHangsUp() throws IOException {
    Player anna = calls.listener("anna-again");
    for (int connection = 0; connection < OF_ONE_USER; connection++) {
      begin(anna, "203.0.113.120");
    }
    assertThat(begin(anna, "203.0.113.120")).isEqualTo(429);

    open.get(0).body().close();

    Awaitility.await("a place")
        .untilAsserted(() -> assertThat(begin(anna, "203.0.113.120")).isEqualTo(200));
  }

  private int begin(Player player, String network) throws IOException {
    return keep(player.begin(calls.first(), "X-Forwarded-For", network));
  }

  private int begin(URI address) throws IOException {
    return keep(Player.withoutToken(calls.realm()).begin(address));
  }

  private int keep(HttpResponse<InputStream> answer) {
    open.add(answer);
    return answer.statusCode();
  }

  /** As a listener does who takes a little now and then. */
  private void sip() throws IOException {
    for (HttpResponse<InputStream> answer : open) {
      if (answer.statusCode() == 200) {
        answer.body().readNBytes(SIP);
      }
    }
  }

  private void assertServed(int count) {
    assertThat(open).filteredOn(answer -> answer.statusCode() == 200).hasSize(count);
    assertThat(open)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(
            answer -> {
              assertThat(answer.statusCode()).isEqualTo(429);
              assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
              assertThat(answer.headers().firstValue("Content-Type"))
                  .hasValue("application/problem+json");
            });
  }
}
