package dev.ringback.testkit.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.app.AppServer;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerTest {

  private final Balancer balancer = Balancer.start();
  private final AppServer node = AppServer.start();
  private URI gone;

  @BeforeEach
  void stopTheOtherNode() {
    AppServer other = AppServer.start();
    gone = authority(other);
    other.close();
  }

  @AfterEach
  void stopAll() {
    balancer.close();
    node.close();
  }

  @Test
  void whoeverAsksIsAnsweredByTheNode() {
    balancer.sendTo(List.of(authority(node)));

    HttpResponse<String> answer = ask();

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(answer.body()).contains("Back in the app");
  }

  @Test
  void aNodeThatIsGoneIsPassedBy() {
    balancer.sendTo(List.of(gone, authority(node)));

    assertThat(ask().statusCode()).isEqualTo(200);
  }

  @Test
  void byTurnsToo() {
    balancer.sendByTurns(List.of(gone, authority(node)));

    assertThat(List.of(ask().statusCode(), ask().statusCode())).containsOnly(200);
  }

  @Test
  void withoutAnyNodeItSaysSo() {
    balancer.sendTo(List.of(gone));

    assertThat(ask().statusCode()).isEqualTo(502);
  }

  private HttpResponse<String> ask() {
    return Loopback.send(Loopback.to(balancer.address().resolve("/any")));
  }

  private static URI authority(AppServer server) {
    return URI.create("http://" + server.address("").getAuthority());
  }
}
