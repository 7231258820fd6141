package dev.ringback.telephony;

import static dev.ringback.telephony.Answers.assertAnswers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import java.io.IOException;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamTest {

  private final Upstream upstream =
      new Upstream(UpstreamPolicy.standard().withPrivateNetworks(true), UpstreamObserver.NOBODY);

  @AfterEach
  void hangUp() {
    upstream.close();
  }

  @Test
  void theVendorsAnswerComesBackAsItIs() throws IOException {
    try (Vendor vendor =
        Vendor.thatAnswers(
            "HTTP/1.1 200 OK", "Content-Type: application/json", "Content-Length: 2", "", "{}")) {
      UpstreamAnswer answer = upstream.send(get(vendor, "/check/1"));

      assertThat(answer).isInstanceOfSatisfying(Answered.class, UpstreamTest::isEmptyJson);
    }
  }

  @Test
  void aGetCarriesItsPathQueryAndHeadersAndLittleElse() throws IOException {
    try (Vendor vendor = Vendor.thatAnswers("HTTP/1.1 204 No Content", "", "")) {
      upstream.send(
          get(vendor, "/a%20b/?phone=89161234567").withHeader("Authorization", "Bearer t0k3n"));

      assertThat(vendor.requests())
          .singleElement()
          .asString()
          .startsWith("GET /a%20b/?phone=89161234567 HTTP/1.1\r\n")
          .contains("\r\nAuthorization: Bearer t0k3n\r\n")
          .contains("\r\nHost: 127.0.0.1:" + vendor.port() + "\r\n")
          .contains("\r\nUser-Agent: Ringback\r\n")
          .doesNotContain("Cookie", "Upgrade", "Accept-Encoding", "Expect");
    }
  }

  @Test
  void aPostCarriesItsBody() throws IOException {
    try (Vendor vendor = Vendor.thatAnswers("HTTP/1.1 201 Created", "Content-Length: 0", "", "")) {
      byte[] body = "{\"phone\":\"89161234567\"}".getBytes(UTF_8);

      upstream.send(Requests.post(vendor.address("/"), "application/json", body));

      assertThat(vendor.requests())
          .singleElement()
          .asString()
          .startsWith("POST / HTTP/1.1\r\n")
          .contains("\r\nContent-Type: application/json\r\n")
          .endsWith("\r\n\r\n{\"phone\":\"89161234567\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 304, 400, 401, 404, 429, 500, 503})
  void everyStatusIsAnAnswer(int status) throws IOException {
    try (Vendor vendor = Vendor.thatAnswers("HTTP/1.1 " + status, "Content-Length: 0", "", "")) {
      assertAnswers(upstream.send(get(vendor, "/")), status);
    }
  }

  @Test
  void whatSomebodyElsesHtmlMeansIsForTheCallerToDecide() throws IOException {
    try (Vendor vendor =
        Vendor.thatAnswers(
            "HTTP/1.1 200 OK", "Content-Type: text/html", "Content-Length: 9", "", "<h1>x</h1")) {
      assertThat(upstream.send(get(vendor, "/")))
          .asInstanceOf(type(Answered.class))
          .extracting(answered -> answered.headers().contentType())
          .isEqualTo("text/html");
    }
  }

  @Test
  void connectionsAreUsedAgainAndCookiesForgotten() throws IOException {
    try (Vendor vendor =
        Vendor.thatAnswers("HTTP/1.1 200 OK", "Set-Cookie: a=b", "Content-Length: 0", "", "")) {
      upstream.send(get(vendor, "/first"));
      upstream.send(get(vendor, "/second"));

      assertThat(vendor.connections()).isEqualTo(1);
      assertThat(vendor.requests()).hasSize(2).noneMatch(request -> request.contains("a=b"));
    }
  }

  @Test
  void aClosedClientSendsNothing() throws IOException {
    try (Vendor vendor = Vendor.thatAnswers("HTTP/1.1 200 OK", "Content-Length: 0", "", "")) {
      upstream.close();

      assertThatThrownBy(() -> upstream.send(get(vendor, "/")))
          .isInstanceOf(RejectedExecutionException.class);
      assertThat(vendor.connections()).isZero();
    }
  }

  private static UpstreamRequest get(Vendor vendor, String path) {
    return Requests.get(vendor.address(path));
  }

  private static void isEmptyJson(Answered answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().contentType()).isEqualTo("application/json");
    assertThat(answer.body()).asString(UTF_8).isEqualTo("{}");
  }
}
