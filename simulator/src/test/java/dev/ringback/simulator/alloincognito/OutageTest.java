package dev.ringback.simulator.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.web.Outage;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OutageTest {

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Contract contract = simulator.alloIncognito().contract("office");
  private final Program program = new Program(simulator, contract);

  @Test
  void noPairIsHandedOutWhereTheAnswerCannotTellOfIt() {
    assertThat(createsDuring(Outage.HTTP_500).status()).isEqualTo(500);
    assertThat(createsDuring(Outage.HTML_PAGE).text()).startsWith("<!doctype html>");
    createsDuring(Outage.RUBBISH_JSON);

    assertThat(contract.rotations()).isEqualTo(Rotations.NONE);
    assertThat(contract.requests()).extracting(SeenRequest::status).containsExactly(500, 200, 200);
  }

  @Test
  void aPairIsGoodOfWhichHalfAnAnswerTold() {
    assertThatThrownBy(() -> createsDuring(Outage.HALF_BODY))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(contract.rotations().created()).isEqualTo(1);
    assertThat(contract.hasValidPair()).isTrue();
  }

  @Test
  void aRedirectThatIsFollowedIsSeenEvenWithoutAToken() {
    Answered answered = createsDuring(Outage.REDIRECT);
    assertThat(answered.status()).isEqualTo(302);

    new HttpProbe(URI.create(answered.header("Location"))).get("");

    assertThat(contract.requests())
        .extracting(SeenRequest::path)
        .containsExactly("/api/v1/auth/integrationapi/create", "/elsewhere/" + contract.number());
  }

  @Test
  void answersCanBeHeldBack() {
    contract.behave(Behaviour.asDocumented().withDelay(Duration.ofMillis(300)));
    long start = System.nanoTime();

    program.creates();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void afterAnOutageAllIsWell() {
    createsDuring(Outage.HTTP_500);

    assertThat(createsDuring(Outage.NONE).status()).isEqualTo(200);
  }

  private Answered createsDuring(Outage outage) {
    contract.behave(Behaviour.asDocumented().withOutage(outage));
    return program.get("/api/v1/auth/integrationapi/create", contract.authorizationToken());
  }
}
