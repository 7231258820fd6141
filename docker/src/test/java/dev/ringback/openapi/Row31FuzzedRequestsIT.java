package dev.ringback.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.server.KeycloakOptions;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Security, row 31: malformed requests of every operation of the document never fail the server,
 * and what the document says of an error is so. The system property {@code ringback.fuzz.seed}
 * repeats a run. On a server of its own: Keycloak's log, its log of requests and its meters name
 * addresses that it refuses by itself, and these have tokens in them.
 */
class Row31FuzzedRequestsIT {

  private static final long SEED = Long.getLong("ringback.fuzz.seed", 31);
  private static final int REQUESTS = Integer.getInteger("ringback.fuzz.requests", 4_000);
  private static final Duration LONGEST =
      Duration.ofSeconds(Integer.getInteger("ringback.fuzz.seconds", 60));

  /** Requests until tokens are fetched anew: some requests end them. */
  private static final int LIFE_OF_CREDENTIALS = 200;

  private static final String REALM = "row31-fuzz";
  private static final int LOWEST_ERROR = 400;
  private static final int LOWEST_SERVER_ERROR = 500;

  /** Of every operation that takes a body, the document names this status. */
  private static final int FORM_OF_ERRORS = 400;

  /** What Keycloak's own filters, its reader of JSON and its check of origins say (CORS). */
  private static final Pattern KEYCLOAKS_OWN =
      Pattern.compile(
          "\\{\"error\":\"(HTTP \\d+ .*|Blocking invalid query parameter value|unknown_error\"|"
              + "Invalid origin|missingNormalization|Invalid json representation|"
              + "invalid_request\",\"error_description\":\"Cannot parse the JSON\").*",
          Pattern.DOTALL);

  private static final ApiDocument DOCUMENT = ApiDocument.read();
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Ringback ringback;

  /** One command line for each operation and each way of going wrong. */
  private final Map<String, String> wrong = new TreeMap<>();

  private String administrator = "";

  @BeforeAll
  static void startServer() {
    ringback = Ringback.start(KeycloakOptions.ofBuild("fuzzed"), 0);
  }

  @AfterAll
  static void stopServer() {
    ringback.close();
  }

  @Test
  void malformedRequestsNeverFailTheServerAndErrorsAreAsDocumented() {
    FuzzedRealm realm = FuzzedRealm.create(ringback, REALM);
    URI server = ringback.keycloak().address();
    List<Operation> operations = DOCUMENT.operations();
    Random random = new Random(SEED);
    Map<String, String> credentials = realm.credentials();
    Instant end = Instant.now().plus(LONGEST);
    int sent = 0;

    for (; sent < REQUESTS && Instant.now().isBefore(end); sent++) {
      if (sent % LIFE_OF_CREDENTIALS == 0) {
        credentials = realm.credentials();
        administrator = credentials.get("administrator");
      }
      Operation operation = operations.get(sent % operations.size());
      RawRequest request =
          new FuzzedRequests(random, realm.places(operation), FuzzedRealm.allOf(credentials))
              .next(operation, operation.securityScheme().map(credentials::get).orElse(""));
      judge(operation, request, server);
    }

    assertThat(sent).as("requests sent").isGreaterThan(operations.size());
    assertThat(wrong.entrySet())
        .as("of %d requests with the seed %d", sent, SEED)
        .map(entry -> entry.getKey() + "\n    " + entry.getValue() + "\n")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "multipart/form-data; boundary=x | 415",
        "multipart/form-data | 415",
        "Multipart/Mixed | 415",
        "garbage | 400",
        "/ | 400",
        "; | 400"
      })
  void aBodyOfATypeThatNobodyReadsIsRefusedInTheFormOfTheSurface(String type, int status)
      throws JsonProcessingException {
    FuzzedRealm realm =
        FuzzedRealm.create(ringback, "row31-" + Integer.toHexString(type.hashCode()));
    Map<String, String> credentials = realm.credentials();
    List<Operation> posts =
        DOCUMENT.operations().stream()
            .filter(operation -> !operation.requests().isEmpty())
            .toList();

    assertThat(posts).hasSizeGreaterThan(10);
    for (Operation operation : posts) {
      RawRequest request =
          new RawRequest(
              operation.endpoint().method(),
              realm.pathOf(operation),
              Map.of(
                  "Content-Type",
                  type,
                  "Authorization",
                  operation.securityScheme().map(credentials::get).orElse("")),
              "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n");

      RawAnswer answer = request.send(ringback.keycloak().address());

      assertThat(answer.status()).as(operation + " " + answer.body()).isEqualTo(status);
      assertThat(contradiction(operation.answer(FORM_OF_ERRORS).path("content"), answer))
          .as(operation.toString())
          .isEmpty();
    }
  }

  private void judge(Operation operation, RawRequest request, URI server) {
    try {
      RawAnswer answer = request.send(server);
      mistake(operation, request, answer)
          .ifPresent(
              mistake ->
                  wrong.putIfAbsent(
                      operation + ": " + mistake,
                      request.asCurl(server) + "\n    " + answer.body().lines().findFirst()));
    } catch (UncheckedIOException broken) {
      wrong.putIfAbsent(operation + ": no answer", request.asCurl(server) + "\n    " + broken);
    }
  }

  private Optional<String> mistake(Operation operation, RawRequest request, RawAnswer answer) {
    if (isKeycloaksOwn(operation, request)) {
      return Optional.empty();
    }
    JsonNode documented = operation.answer(answer.status());
    if (answer.status() >= LOWEST_SERVER_ERROR && documented.isMissingNode()) {
      return Optional.of("status " + answer.status());
    }
    // Of another method or path the document says nothing here
    boolean isItsOwn =
        request.method().equals(operation.endpoint().method())
            && hasPathOf(operation, request.target());
    return answer.status() < LOWEST_ERROR || documented.isMissingNode() || !isItsOwn
        ? Optional.empty()
        : contradiction(documented.path("content"), answer);
  }

  /**
   * Whether Keycloak answers before an extension is asked: for a realm that is not there, or to an
   * administrator whose token is none. It says 500 then to a header {@code Content-Type} that is
   * none, and to an unsigned token without issuer.
   */
  private boolean isKeycloaksOwn(Operation operation, RawRequest request) {
    boolean isOfTheRealm = request.target().matches("/(admin/)?realms/" + REALM + "([/;?].*)?");
    boolean isAdministrator =
        !operation.path().startsWith("/admin/")
            || request.headers().getOrDefault("Authorization", "").equals(administrator);
    return !isOfTheRealm || !isAdministrator;
  }

  private static boolean hasPathOf(Operation operation, String target) {
    String pattern = operation.path().replaceAll("\\{\\w+}", "[A-Za-z0-9_.-]+");
    return target.replaceFirst("\\?.*", "").matches(pattern);
  }

  private static Optional<String> contradiction(JsonNode content, RawAnswer answer) {
    if (content.isMissingNode()
        || answer.body().isEmpty()
        || KEYCLOAKS_OWN.matcher(answer.body()).matches()) {
      return Optional.empty();
    }
    if (!content.has(answer.mediaType())) {
      return Optional.of(answer.status() + " with a body of the type " + answer.mediaType());
    }
    if (!answer.mediaType().endsWith("json")) {
      return Optional.empty();
    }
    try {
      JsonNode schema = content.path(answer.mediaType()).path("schema");
      return DOCUMENT.contradictions(schema, JSON.readTree(answer.body())).isEmpty()
          ? Optional.empty()
          : Optional.of(answer.status() + " with a body of another form");
    } catch (JsonProcessingException noJson) {
      return Optional.of(answer.status() + " with a body that is no JSON");
    }
  }
}
