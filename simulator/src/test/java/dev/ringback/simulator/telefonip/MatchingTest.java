package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.Answer;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.SetClock;
import dev.ringback.simulator.Simulator;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MatchingTest {

  private final SetClock clock = new SetClock();
  @AutoClose private final Simulator simulator = Simulator.start(0, clock);
  private final Account account = simulator.telefonIp().account("matches");
  private final ApiClient client = new ApiClient(simulator, "matches");

  @Test
  void aCallFromThePhoneToItsNumberIsReported() {
    Answered handedOut = client.get("89243555100");

    assertThat(call("+79243555100", handedOut)).isEqualTo(Answer.REJECTED_AND_REPORTED);

    assertThat(client.check(handedOut).status()).isEqualTo(200);
    assertThat(account.open()).isEmpty();
  }

  @Test
  void aCallFromAnotherPhoneIsIgnored() {
    Answered handedOut = client.get("89243555100");

    assertThat(call("+79243555199", handedOut)).isEqualTo(Answer.REJECTED_NOBODY_WAITS);

    assertThat(client.check(handedOut).status()).isEqualTo(400);
    assertThat(account.open()).hasSize(1);
  }

  @Test
  void aCallFromAnotherPhoneCanBeReportedWithTheNumberThatReallyCalled() {
    account.behave(Behaviour.asDocumented().withReportsWrongCaller(true));
    Answered handedOut = client.get("89243555100");

    assertThat(call("+79243555199", handedOut)).isEqualTo(Answer.REJECTED_AND_REPORTED);

    assertThat(client.check(handedOut).data().path("phone").asText()).isEqualTo("89243555199");
  }

  @Test
  void aCallerFromAbroadKeepsTheCountryCode() {
    account.behave(Behaviour.asDocumented().withReportsWrongCaller(true));
    Answered handedOut = client.get("89243555100");

    call("+442079460123", handedOut);

    assertThat(client.check(handedOut).data().path("phone").asText()).isEqualTo("442079460123");
  }

  @Test
  void aCallToTheNumberOfAnotherPhoneIsIgnored() {
    Answered mine = client.get("89243555100");
    Answered yours = client.get("89243555101");

    assertThat(call("+79243555100", yours)).isEqualTo(Answer.REJECTED_NOBODY_WAITS);

    assertThat(client.check(mine).status()).isEqualTo(400);
    assertThat(client.check(yours).status()).isEqualTo(400);
  }

  @Test
  void aSecondCallIsNotReportedAgain() {
    Answered handedOut = client.get("89243555100");

    assertThat(call("+79243555100", handedOut)).isEqualTo(Answer.REJECTED_AND_REPORTED);
    assertThat(call("+79243555100", handedOut)).isEqualTo(Answer.REJECTED_NOBODY_WAITS);

    assertThat(client.check(handedOut).status()).isEqualTo(200);
  }

  @Test
  void aCallInTheLastSecondIsReported() {
    Answered handedOut = client.get("89243555100");
    clock.passes(Duration.ofSeconds(119));

    assertThat(call("+79243555100", handedOut)).isEqualTo(Answer.REJECTED_AND_REPORTED);
  }

  @Test
  void aCallAfterTheLifetimeIsIgnoredAndTheCheckSaysWhy() {
    Answered handedOut = client.get("89243555100");
    clock.passes(Duration.ofMinutes(2));

    assertThat(call("+79243555100", handedOut)).isEqualTo(Answer.REJECTED_NOBODY_WAITS);

    assertThat(client.check(handedOut).status()).isEqualTo(400);
    assertThat(client.check(handedOut).json().path("error").asText()).contains("expired");
    assertThat(account.open()).isEmpty();
  }

  @Test
  void aCallThatCameInTimeIsStillToldAfterTheLifetime() {
    Answered handedOut = client.get("89243555100");
    call("+79243555100", handedOut);

    clock.passes(Duration.ofMinutes(2));

    assertThat(client.check(handedOut).status()).isEqualTo(200);
  }

  @Test
  void theLifetimeCanBeShorter() {
    account.behave(Behaviour.asDocumented().withLifetime(Duration.ofSeconds(5)));
    Answered handedOut = client.get("89243555100");

    clock.passes(Duration.ofSeconds(5));

    assertThat(call("+79243555100", handedOut)).isEqualTo(Answer.REJECTED_NOBODY_WAITS);
  }

  private Answer call(String from, Answered handedOut) {
    String authPhone = handedOut.data().path("auth_phone").asText();
    return simulator.handset(from).calls(authPhone).answer();
  }
}
