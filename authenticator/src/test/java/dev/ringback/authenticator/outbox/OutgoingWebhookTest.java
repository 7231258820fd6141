package dev.ringback.authenticator.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutgoingWebhookTest {

  private static final Instant DUE = Instant.ofEpochSecond(1_800_000_000);

  @ParameterizedTest
  @CsvSource({
    "https://shop.example/called, https://shop.example/called?success=True",
    "https://shop.example, https://shop.example?success=True",
    "https://shop.example/?order=7, https://shop.example/?order=7&success=True",
    "https://shop.example/a%20b?c=%26, https://shop.example/a%20b?c=%26&success=True"
  })
  void theParametersStandBehindThoseOfTheAddress(String address, String target) {
    assertThat(webhook(address).target()).hasToString(target);
  }

  @Test
  void anAttemptThatBeginsIsCountedAndLeased() {
    Instant until = DUE.plusSeconds(30);

    OutgoingWebhook begun = webhook("https://shop.example").tried(until);

    assertThat(begun.tries()).isEqualTo(1);
    assertThat(begun.due()).isEqualTo(until);
    assertThat(begun.id()).isEqualTo("message");
  }

  @Test
  void neitherAddressNorKeySlipsIntoALog() {
    assertThat(webhook("https://shop.example/secret")).hasToString("webhook message");
  }

  private static OutgoingWebhook webhook(String address) {
    return new OutgoingWebhook(
        "message", "realm", "owner", "token", address, "success=True", "sealed", 0, DUE);
  }
}
