package dev.ringback.authenticator.authcalls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedRequestTest {

  private static final String WEBHOOK = "https://shop.example/called";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"phone\":\"89243555100\",\"webhook\":\"https://shop.example/called\"}",
        "{\"webhook\":\"https://shop.example/called\",\"phone\":89243555100,\"more\":[]}"
      })
  void phoneAndWebhookAreRead(String body) throws IOException {
    assertThat(read(body)).isEqualTo(new PostedRequest("89243555100", Optional.of(WEBHOOK)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{}", "[]", "null", "{\"phone\":", "phone=1", "\"text\"", "{\"phone\":{}}"})
  void whatIsNotThereIsEmpty(String body) throws IOException {
    assertThat(read(body)).isEqualTo(new PostedRequest("", Optional.of("")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"phone\":\"89243555100\",\"phone\":\"89243555101\"}",
        "{\"phone\":\"1\",\"webhook\":\"https://a.example\",\"webhook\":\"https://b.example\"}",
        "{\"phone\":\"89243555100\"}{\"phone\":\"89243555101\"}",
        "{\"phone\":\"89243555100\"} x"
      })
  void whatCanBeReadInTwoWaysIsNotRead(String body) throws IOException {
    assertThat(read(body)).isEqualTo(new PostedRequest("", Optional.of("")));
  }

  @Test
  void ofAnEndlessBodyNoMoreIsReadThanARightOneCanHave() throws IOException {
    ByteArrayInputStream endless = new ByteArrayInputStream(new byte[1_000_000]);

    PostedRequest.read(endless);

    assertThat(endless.available()).isGreaterThan(900_000);
  }

  private static PostedRequest read(String body) throws IOException {
    return PostedRequest.read(new ByteArrayInputStream(body.getBytes(UTF_8)));
  }
}
