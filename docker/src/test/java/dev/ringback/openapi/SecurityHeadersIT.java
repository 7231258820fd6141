package dev.ringback.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.representations.idm.RealmRepresentation;

/** The security headers of a realm, on the answers of every operation of the document. */
@RingbackTest
class SecurityHeadersIT {

  private static final String TRANSPORT = "max-age=12345";

  private static URI server;
  private static FuzzedRealm realm;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    server = ringback.keycloak().address();
    realm = FuzzedRealm.create(ringback, "security-headers");
    RealmRepresentation headers = new RealmRepresentation();
    headers.setBrowserSecurityHeaders(new HashMap<>(Map.of("strictTransportSecurity", TRANSPORT)));
    realm.calls().realm().admin().update(headers);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void answersToStrangersHaveThem(Operation operation) {
    assertHeaders(operation, new RawRequest(method(operation), target(operation), Map.of(), ""));
  }

  @ParameterizedTest
  @MethodSource("readings")
  void answersToThoseWhoMayReadHaveThem(Operation operation) {
    String credentials = operation.securityScheme().map(realm.credentials()::get).orElse("");

    RawAnswer answer =
        assertHeaders(
            operation,
            new RawRequest("GET", target(operation), Map.of("Authorization", credentials), ""));

    assertThat(answer.status()).as(answer.body()).isNotIn(401, 403);
  }

  private static RawAnswer assertHeaders(Operation operation, RawRequest request) {
    RawAnswer answer = request.send(server);
    assertThat(answer.headers())
        .as("%s: %s %s", operation, answer.status(), answer.body().lines().findFirst())
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "no-referrer")
        .containsEntry("X-Robots-Tag", "none")
        .containsKey("Strict-Transport-Security");
    // An administrator's requests are answered by the administrator's realm
    if (!operation.path().startsWith("/admin/")) {
      assertThat(answer.headers()).containsEntry("Strict-Transport-Security", TRANSPORT);
    }
    return answer;
  }

  private static List<Operation> operations() {
    return ApiDocument.read().operations();
  }

  /** Those that say who asks, and change nothing. */
  private static List<Operation> readings() {
    return operations().stream()
        .filter(operation -> method(operation).equals("GET"))
        .filter(operation -> operation.securityScheme().isPresent())
        .toList();
  }

  private static String method(Operation operation) {
    return operation.endpoint().method();
  }

  /** Without a token in the path; with a recording that there is. */
  private static String target(Operation operation) {
    String path = operation.path().replace("{token}", "unknown");
    for (Map.Entry<String, String> place : realm.places(operation).entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    return path.endsWith("/getcallrecordfile")
        ? path + "?recordFileId=" + realm.calls().first()
        : path;
  }
}
