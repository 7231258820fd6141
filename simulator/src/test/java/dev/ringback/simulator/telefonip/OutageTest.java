package dev.ringback.simulator.telefonip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.web.Outage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OutageTest {

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Account account = simulator.telefonIp().account("out");
  private final ApiClient client = new ApiClient(simulator, "out");

  @Test
  void aServerErrorIsAPage() {
    Answered answered = whenAskedDuring(Outage.HTTP_500);

    assertThat(answered.status()).isEqualTo(500);
    assertThat(answered.text()).startsWith("<!doctype html>");
  }

  @Test
  void aPageCanComeInsteadOfJson() {
    Answered answered = whenAskedDuring(Outage.HTML_PAGE);

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Content-Type")).startsWith("text/html");
  }

  @Test
  void jsonCanLackAComma() {
    Answered answered = whenAskedDuring(Outage.RUBBISH_JSON);

    assertThat(answered.status()).isEqualTo(200);
    assertThat(answered.header("Content-Type")).isEqualTo("application/json");
    assertThatThrownBy(answered::json).hasCauseInstanceOf(JsonProcessingException.class);
  }

  @Test
  void theConnectionCanEndAfterHalfOfTheAnswer() {
    assertThatThrownBy(() -> whenAskedDuring(Outage.HALF_BODY))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(account.open()).as("the vendor has done its work").hasSize(1);
  }

  @Test
  void theLengthCanBeThatOfHalfTheAnswer() {
    Answered answered = whenAskedDuring(Outage.WRONG_LENGTH);

    assertThat(answered.status()).isEqualTo(200);
    assertThatThrownBy(answered::json).hasCauseInstanceOf(JsonProcessingException.class);
    assertThat(account.open()).as("the vendor has done its work").hasSize(1);
  }

  @Test
  void aRedirectThatIsFollowedIsSeen() throws Exception {
    Answered answered = whenAskedDuring(Outage.REDIRECT);
    assertThat(answered.status()).isEqualTo(302);

    URI location = URI.create(answered.header("Location"));
    HttpClient.newHttpClient().send(request(location), BodyHandlers.discarding());

    assertThat(account.requests())
        .extracting(SeenRequest::action)
        .containsExactly("reverse_auth_phone_get", "elsewhere");
  }

  @Test
  void nothingIsDoneWhereTheAnswerCannotTellOfIt() {
    whenAskedDuring(Outage.HTTP_500);
    whenAskedDuring(Outage.HTML_PAGE);
    whenAskedDuring(Outage.RUBBISH_JSON);

    assertThat(account.open()).isEmpty();
  }

  @Test
  void hangingEndsWhenTheSimulatorIsClosed() {
    account.behave(Behaviour.asDocumented().withOutage(Outage.HANG));
    URI address = URI.create(simulator.telefonIp().baseUrl() + "/out/x");
    CompletableFuture<HttpResponse<String>> hanging =
        HttpClient.newHttpClient().sendAsync(request(address), BodyHandlers.ofString());
    assertThat(hanging)
        .failsWithin(Duration.ofMillis(500))
        .withThrowableThat()
        .isInstanceOf(TimeoutException.class);
    assertThat(account.requests()).hasSize(1);

    simulator.close();

    assertThat(hanging)
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableThat()
        .withCauseInstanceOf(IOException.class);
  }

  @Test
  void afterAnOutageAllIsWell() {
    whenAskedDuring(Outage.HTTP_500);

    Answered answered = whenAskedDuring(Outage.NONE);

    assertThat(answered.status()).isEqualTo(200);
  }

  private Answered whenAskedDuring(Outage outage) {
    account.behave(Behaviour.asDocumented().withOutage(outage));
    return client.get("89243555100");
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).build();
  }
}
