package dev.ringback.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every request of document 000, in its own words: only the base URL and what stands for somebody's
 * credentials are others.
 */
@RingbackTest
class Document000IT {

  private static final String BASE = "https://rec.over.ovh";
  private static final String ADDRESS = "user@domain.com";
  private static final String PASSWORD = "secretPassword";

  /** What the server does not do yet. */
  private static final Set<String> TO_COME = Set.of("link OVH");

  private static TestRealm realm;
  private static String jwt;
  private static String apiToken;

  @BeforeAll
  static void registerAsTheDocumentSays(Ringback ringback, MailServer mail) {
    realm = LenientRealm.create(ringback, "document-000");
    mail.serve(realm);
    Example register = examples().findFirst().orElseThrow();
    assertThat(send(register).statusCode()).isEqualTo(202);
    Verification.by(mail.mailbox(ADDRESS).awaitMail());
    jwt = AccountApp.of(realm).accessToken(ADDRESS, PASSWORD);
    apiToken = AccountApp.of(realm).apiToken(jwt, 600);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theDocumentsRequestIsAnsweredAsTheDocumentSays(Example example) {
    HttpResponse<String> answer = send(example);

    JsonNode body = AccountApp.json(answer);
    switch (example.name()) {
      case "register" -> assertThat(answer.statusCode()).isEqualTo(202);
      case "login" -> assertThat(body.path("accessToken").asText().split("\\.", -1)).hasSize(3);
      case "block a number" -> assertThat(answer.body()).isEqualTo("[\"0033123456789\"]");
      case "issue an API token" -> {
        assertThat(body.path("value").asText()).hasSizeGreaterThan(30);
        assertThat(body.path("comment").asText()).isEqualTo("dev key");
        assertThat(Instant.parse(body.path("expireAt").asText())).isAfter(Instant.now());
      }
      case "records of two numbers",
          "records of all other numbers",
          "records of long calls",
          "records of long incoming calls" -> {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.isArray()).isTrue();
      }
      default -> throw new AssertionError("nobody says what to expect of " + example);
    }
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/json");
  }

  static Stream<Example> examples() {
    return Example.ofDocument().stream().filter(example -> !TO_COME.contains(example.name()));
  }

  private static HttpResponse<String> send(Example example) {
    HttpRequest.Builder request =
        Loopback.to(URI.create(example.url().replace(BASE, realm.address() + "/call-records")));
    example.headers().forEach((name, value) -> request.header(name, withToken(value)));
    return Loopback.send(
        request.method(
            example.method(),
            example.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(example.body())));
  }

  private static String withToken(String header) {
    return header
        .replace("$JWT_ACCESS_TOKEN", "JWT_ACCESS_TOKEN")
        .replace("JWT_ACCESS_TOKEN", String.valueOf(jwt))
        .replace("$API_TOKEN", "API_TOKEN")
        .replace("API_TOKEN", String.valueOf(apiToken));
  }
}
