package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.web.Outage;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BehaviourTest {

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Account account = simulator.telefonIp().account("behaves");
  private final ApiClient client = new ApiClient(simulator, "behaves");

  @ParameterizedTest
  @CsvSource({"EIGHT, 89243555100", "SEVEN, 79243555100", "PLUS_SEVEN, +79243555100"})
  void theCallersNumberComesBackInTheStyleThatIsSet(NumberStyle style, String phone) {
    account.behave(Behaviour.asDocumented().withNumberStyle(style));

    Answered handedOut = client.get("89243555100");
    call(handedOut);

    assertThat(client.check(handedOut).data().path("phone").asText()).isEqualTo(phone);
  }

  @Test
  void theIdCanBeAString() {
    account.behave(Behaviour.asDocumented().withIdAsString(true));

    Answered handedOut = client.get("89243555100");
    call(handedOut);

    assertThat(handedOut.data().path("id").isTextual()).isTrue();
    assertThat(client.check(handedOut).data().path("id").isTextual()).isTrue();
  }

  @Test
  void successCanBeAString() {
    account.behave(Behaviour.asDocumented().withSuccessAsString(true));

    Answered handedOut = client.get("89243555100");

    assertThat(handedOut.text()).contains("\"success\":\"True\"");
    assertThat(client.check(handedOut).text()).contains("\"success\":\"False\"");
  }

  @ParameterizedTest
  @CsvSource({"HTTP_200_FALSE, 200, false", "HTTP_400_FALSE, 400, false"})
  void aCheckBeforeTheCallCanBeRefusedWithEitherStatus(
      Waiting waiting, int status, boolean success) {
    account.behave(Behaviour.asDocumented().withWaiting(waiting));

    Answered checked = client.check(client.get("89243555100"));

    assertThat(checked.status()).isEqualTo(status);
    assertThat(checked.json().path("success").asBoolean(true)).isEqualTo(success);
  }

  @Test
  void aCheckBeforeTheCallCanSucceedWithoutAPhone() {
    account.behave(Behaviour.asDocumented().withWaiting(Waiting.TRUE_WITH_EMPTY_PHONE));

    Answered checked = client.check(client.get("89243555100"));

    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.json().path("success").asBoolean()).isTrue();
    assertThat(checked.data().path("phone").asText("absent")).isEmpty();
  }

  @Test
  void aDelayHoldsEveryAnswerBack() {
    account.behave(Behaviour.asDocumented().withDelay(Duration.ofMillis(300)));

    long before = System.nanoTime();
    Answered answered = client.get("89243555100");

    assertThat(answered.status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(290));
  }

  @Test
  void oneAccountsBehaviourIsNoneOfAnothersConcern() {
    account.behave(Behaviour.asDocumented().withOutage(Outage.HTTP_500));

    Answered answered = new ApiClient(simulator, TelefonIp.DEMO_TOKEN).get("89243555100");

    assertThat(answered.status()).isEqualTo(200);
  }

  @Test
  void aWitherChangesOneThingOnly() {
    Behaviour changed =
        Behaviour.asDocumented().withIdAsString(true).withLifetime(Duration.ofSeconds(5));

    assertThat(changed.withIdAsString(false).withLifetime(Duration.ofMinutes(2)))
        .isEqualTo(Behaviour.asDocumented());
    assertThat(changed.waiting()).isEqualTo(Behaviour.asDocumented().waiting());
  }

  @Test
  void timesThatMakeNoSenseAreRefused() {
    Behaviour documented = Behaviour.asDocumented();

    assertThatThrownBy(() -> documented.withDelay(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> documented.withLifetime(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void call(Answered handedOut) {
    simulator.handset("+79243555100").calls(handedOut.data().path("auth_phone").asText());
  }
}
