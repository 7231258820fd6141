package dev.ringback.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.telefonip.OpenNumber;
import dev.ringback.simulator.telefonip.TelefonIp;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandsetTest {

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final HttpProbe page = new HttpProbe(simulator.address());
  private final Handset handset = simulator.handset("+79243555100");

  @ParameterizedTest
  @ValueSource(strings = {"", "ring ring", "12", "+7 964 411"})
  void whatIsNoNumberIsNotInService(String dialled) {
    CallResult result = handset.calls(dialled);

    assertThat(result.answer()).isEqualTo(Answer.NO_SUCH_NUMBER);
    assertThat(result.to()).isEqualTo(dialled);
  }

  @Test
  void aNumberOfNoVendorIsNotInService() {
    CallResult result = handset.calls("+7 916 123-45-67");

    assertThat(result.answer()).isEqualTo(Answer.NO_SUCH_NUMBER);
    assertThat(result.told())
        .isEqualTo("You called +7 916 123-45-67: not in service. No vendor has this number.");
  }

  @Test
  void aVendorsNumberThatWaitsForNobodyIsBusy() {
    CallResult result = handset.calls("+7 964 411-57-86");

    assertThat(result.answer()).isEqualTo(Answer.REJECTED_NOBODY_WAITS);
    assertThat(result.told()).contains("+7 964 411-57-86", "+7 924 355-51-00", "busy tone");
  }

  @Test
  void anyUsualSpellingOfTheNumberReachesIt() {
    OpenNumber open = handOut();

    CallResult result = handset.calls("8 (964) " + open.authPhone().e164().substring(5));

    assertThat(result)
        .extracting(CallResult::from, CallResult::to, CallResult::answer)
        .containsExactly("+79243555100", open.authPhone().e164(), Answer.REJECTED_AND_REPORTED);
    assertThat(result.told()).contains("busy tone, as it should be", "account demo-token");
  }

  @Test
  void aHandsetHasANumberInE164() {
    assertThatThrownBy(() -> simulator.handset("89243555100"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void thePageCallsThroughJson() {
    OpenNumber open = handOut();

    Answered answered = call("8 924 355-51-00", open.authPhone().international());

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.json().path("from").asText()).isEqualTo("+79243555100");
    assertThat(answered.json().path("to").asText()).isEqualTo(open.authPhone().e164());
    assertThat(answered.json().path("answer").asText()).isEqualTo("REJECTED_AND_REPORTED");
    assertThat(answered.json().path("told").asText()).startsWith("You called +7 964 411-");
  }

  @Test
  void nobodyCallsFromANumberThatIsNone() {
    Answered answered = call("me", "+79644115786");

    assertThat(answered.status()).isEqualTo(400);
    assertThat(answered.json().path("error").asText()).contains("“me”");
  }

  @Test
  void aCallThatIsNoJsonIsRefused() {
    assertThat(page.postJson("/calls", "{").status()).isEqualTo(400);
    assertThat(page.post("/calls", "text/plain", "{}").status()).isEqualTo(415);
    assertThat(page.get("/calls").status()).isEqualTo(405);
    assertThat(page.postJson("/calls", "x".repeat(100_000)).status()).isEqualTo(413);
  }

  private Answered call(String from, String to) {
    return page.postJson("/calls", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to));
  }

  private OpenNumber handOut() {
    page.get("/api/v1/authcalls/demo-token/reverse_auth_phone_get?phone=89243555100");
    return simulator.telefonIp().account(TelefonIp.DEMO_TOKEN).open().get(0);
  }
}
