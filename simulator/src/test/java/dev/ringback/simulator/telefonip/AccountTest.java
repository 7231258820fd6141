package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.simulator.Answer;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.SetClock;
import dev.ringback.simulator.Simulator;
import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {

  private static final PhoneNumber PHONE = new PhoneNumber("+79243555100");

  private final SetClock clock = new SetClock();
  @AutoClose private final Simulator simulator = Simulator.start(0, clock);
  private final Account account = simulator.telefonIp().account("customer");
  private final ApiClient client = new ApiClient(simulator, "customer");

  @Test
  void theSameTokenIsTheSameAccount() {
    assertThat(simulator.telefonIp().account("customer")).isSameAs(account);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "a b", "?"})
  void aTokenThatCouldNotStandInAPathIsRefused(String token) {
    assertThatThrownBy(() -> simulator.telefonIp().account(token))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTheApiWasAskedIsRemembered() {
    URI webhook = URI.create("http://127.0.0.1:9/hook");

    client.get("89243555100");
    client.post("89243555101", webhook);
    client.check("122760");

    assertThat(account.requests())
        .containsExactly(
            seen("GET", "reverse_auth_phone_get", Map.of("phone", "89243555100")),
            seen(
                "POST",
                "reverse_auth_phone_post",
                Map.of("phone", "89243555101", "webhook", webhook.toString())),
            seen("GET", "reverse_auth_phone_check", Map.of("id", "122760")));
  }

  @Test
  void onlyTheLastRequestsAreRemembered() {
    IntStream.rangeClosed(0, Account.MOST_REQUESTS_KEPT)
        .forEach(i -> account.asked("GET", "action" + i, Map.of()));

    List<SeenRequest> requests = account.requests();

    assertThat(requests).hasSize(Account.MOST_REQUESTS_KEPT);
    assertThat(requests.get(0).action()).isEqualTo("action1");
  }

  @Test
  void anOpenNumberTellsWhoShallCallItAndUntilWhen() {
    Answered handedOut = client.get("89243555100");

    assertThat(account.open())
        .containsExactly(
            new OpenNumber(
                handedOut.data().path("id").asLong(),
                new PhoneNumber("+" + handedOut.data().path("auth_phone").asText()),
                PHONE,
                clock.instant().plus(Duration.ofMinutes(2))));
  }

  @Test
  void openNumbersOfAnAccountAreAllDifferent() {
    IntStream.range(0, 500).forEach(i -> account.handOut(PHONE, Optional.empty()));

    assertThat(account.open()).extracting(OpenNumber::authPhone).doesNotHaveDuplicates();
  }

  @Test
  void theOldestNumbersAreForgottenWhenTooManyAreOpen() {
    long first = account.handOut(PHONE, Optional.empty()).id();
    IntStream.range(0, AuthCalls.MOST_KEPT).forEach(i -> account.handOut(PHONE, Optional.empty()));

    assertThat(account.open()).hasSize(AuthCalls.MOST_KEPT);
    assertThat(account.find(first)).isEmpty();
  }

  @Test
  void aPhoneCanGetTheSameNumberAgainWhileItIsOpen() {
    account.behave(Behaviour.asDocumented().withSamePhoneSameNumber(true));
    AuthCall first = account.handOut(PHONE, Optional.empty());

    AuthCall second = account.handOut(PHONE, Optional.empty());

    assertThat(second.authPhone()).isEqualTo(first.authPhone());
    assertThat(second.id()).isNotEqualTo(first.id());
  }

  @Test
  void oneCallIsReportedToAllThatWaitForItAtOneNumber() {
    account.behave(Behaviour.asDocumented().withSamePhoneSameNumber(true));
    Answered first = client.get("89243555100");
    Answered second = client.get("89243555100");

    Answer answer =
        simulator.handset("+79243555100").calls(first.data().path("auth_phone").asText()).answer();

    assertThat(answer).isEqualTo(Answer.REJECTED_AND_REPORTED);
    assertThat(client.check(first).status()).isEqualTo(200);
    assertThat(client.check(second).status()).isEqualTo(200);
  }

  private SeenRequest seen(String method, String action, Map<String, String> parameters) {
    return new SeenRequest(clock.instant(), method, action, parameters);
  }
}
