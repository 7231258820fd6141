package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.WebhookReceiver;
import dev.ringback.simulator.web.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WebhooksTest {

  @AutoClose private final WebhookReceiver receiver = new WebhookReceiver();
  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Account account = simulator.telefonIp().account("hooked");
  private final ApiClient client = new ApiClient(simulator, "hooked");

  @Test
  void aCallIsReportedAsTheDocumentHasIt() {
    Answered handedOut = client.post("89243555100", receiver.address());

    call(handedOut);

    Request webhook = receiver.next();
    assertThat(webhook.method()).isEqualTo("GET");
    assertThat(webhook.query())
        .containsExactly(
            Map.entry("success", "True"),
            Map.entry("phone", "89243555100"),
            Map.entry("id", id(handedOut)));
  }

  @Test
  void anAddressWithAQueryKeepsIt() {
    Answered handedOut = client.post("89243555100", URI.create(receiver.address() + "?realm=demo"));

    call(handedOut);

    assertThat(receiver.next().query())
        .containsEntry("realm", "demo")
        .containsEntry("success", "True")
        .containsEntry("id", id(handedOut));
  }

  @Test
  void aPlusSignSurvivesTheQuery() {
    account.behave(Behaviour.asDocumented().withNumberStyle(NumberStyle.PLUS_SEVEN));

    call(client.post("89243555100", receiver.address()));

    assertThat(receiver.next().query()).containsEntry("phone", "+79243555100");
  }

  @Test
  void aWebhookCanBeLostWhileTheCheckKnowsOfTheCall() {
    account.behave(Behaviour.asDocumented().withWebhook(WebhookDelivery.LOST));
    Answered lost = client.post("89243555100", receiver.address());
    call(lost);
    account.behave(Behaviour.asDocumented());
    Answered delivered = client.post("89243555100", receiver.address());
    call(delivered);

    Request firstToArrive = receiver.next();

    assertThat(firstToArrive.query()).containsEntry("id", id(delivered));
    assertThat(client.check(lost).status()).isEqualTo(200);
  }

  @Test
  void aWebhookCanComeFiveTimes() {
    account.behave(Behaviour.asDocumented().withWebhook(WebhookDelivery.REPEATED));
    Answered handedOut = client.post("89243555100", receiver.address());

    call(handedOut);

    assertThat(IntStream.range(0, 5).mapToObj(i -> receiver.next()))
        .allSatisfy(webhook -> assertThat(webhook.query()).containsEntry("id", id(handedOut)));
  }

  @Test
  void aWebhookCanComeLate() {
    account.behave(Behaviour.asDocumented().withWebhook(WebhookDelivery.DELAYED));
    Answered handedOut = client.post("89243555100", receiver.address());

    long called = System.nanoTime();
    call(handedOut);

    assertThat(receiver.next().query()).containsEntry("id", id(handedOut));
    assertThat(Duration.ofNanos(System.nanoTime() - called)).isGreaterThan(Duration.ofSeconds(2));
  }

  @Test
  void aWebhookThatNobodyTakesDoesNotHurtTheNextOne() {
    Answered untaken = client.post("89243555100", URI.create("http://127.0.0.1:9/hook"));
    call(untaken);
    Answered taken = client.post("89243555100", receiver.address());
    call(taken);

    assertThat(receiver.next().query()).containsEntry("id", id(taken));
  }

  private void call(Answered handedOut) {
    simulator.handset("+79243555100").calls(handedOut.data().path("auth_phone").asText());
  }

  private static String id(Answered handedOut) {
    return handedOut.data().path("id").asText();
  }
}
