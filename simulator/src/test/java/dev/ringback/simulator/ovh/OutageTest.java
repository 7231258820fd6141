package dev.ringback.simulator.ovh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ringback.simulator.HttpProbe;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class OutageTest {

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Application application = simulator.ovh().application("out", "its-secret");
  private final OvhProgram program = new OvhProgram(simulator, application);

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
  void theConnectionCanEndAfterHalfOfTheAnswer() {
    assertThatThrownBy(() -> whenAskedDuring(Outage.HALF_BODY))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void theLengthCanBeThatOfHalfTheAnswer() {
    Answered answered = whenAskedDuring(Outage.WRONG_LENGTH);

    assertThat(answered.status()).isEqualTo(200);
    assertThatThrownBy(answered::json).hasCauseInstanceOf(JsonProcessingException.class);
  }

  @Test
  void aRedirectThatIsFollowedIsSeen() {
    Answered answered = whenAskedDuring(Outage.REDIRECT);
    assertThat(answered.status()).isEqualTo(302);

    new HttpProbe(URI.create(answered.header("Location")))
        .get("", Map.of("X-Ovh-Application", "out"));

    assertThat(application.requests())
        .extracting(SeenRequest::path)
        .containsExactly("/1.0/auth/credential", "/1.0/elsewhere");
  }

  @Test
  void anAnswerCanSayWhenToComeAgain() {
    Answered answered = whenAskedDuring(Outage.TOO_MANY_REQUESTS);

    assertThat(answered.status()).isEqualTo(429);
    assertThat(answered.header("Retry-After")).isEqualTo("2");
  }

  @Test
  void everyKeyCanBeAsRevoked() {
    Answered answered = whenAskedDuring(Outage.REVOKED);

    assertThat(answered.status()).isEqualTo(403);
    assertThat(answered.json().path("errorCode").asText()).isEqualTo("INVALID_CREDENTIAL");
  }

  @Test
  void aHangingAnswerDoesNotComeSoon() {
    application.behave(Behaviour.asDocumented().withApiOutage(Outage.HANG));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(simulator.ovh().endpoint() + "/auth/time"))
            .header("X-Ovh-Application", "out")
            .build();

    assertThat(HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()))
        .failsWithin(Duration.ofMillis(500))
        .withThrowableThat()
        .isInstanceOf(TimeoutException.class);
  }

  @Test
  void nothingIsDoneWhereTheAnswerCannotTellOfIt() {
    whenAskedDuring(Outage.HTTP_500);
    whenAskedDuring(Outage.HTML_PAGE);
    whenAskedDuring(Outage.REDIRECT);
    whenAskedDuring(Outage.TOO_MANY_REQUESTS);

    assertThat(application.credentials()).isEmpty();
  }

  @Test
  void everyRequestIsSeenWithItsKeyAndHowItWasAnswered() {
    program.linkedTo("firm");
    application.behave(Behaviour.asDocumented().withApiOutage(Outage.HTTP_500));

    program.callAt("1", "GET", "/telephony", "", Map.of());

    SeenRequest seen = application.requests().get(application.requests().size() - 1);
    assertThat(seen.method()).isEqualTo("GET");
    assertThat(seen.path()).isEqualTo("/1.0/telephony");
    assertThat(seen.consumerKey()).isEqualTo(program.consumerKey());
    assertThat(seen.status()).isEqualTo(500);
  }

  private Answered whenAskedDuring(Outage outage) {
    application.behave(Behaviour.asDocumented().withApiOutage(outage));
    return program.send("POST", "/auth/credential", Map.of(), OvhProgram.RULES);
  }
}
