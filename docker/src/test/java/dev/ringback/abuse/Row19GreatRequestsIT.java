package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Security, row 19: ten megabytes, or a hundred thousand parameters, are a 4xx at every public
 * endpoint, and what comes after is served as before.
 */
@RingbackTest
class Row19GreatRequestsIT {

  private static final int A_MEGABYTE = 1024 * 1024;
  private static final String TEN_MEGABYTES = "7".repeat(10 * A_MEGABYTE + 1);
  private static final String MANY_PARAMETERS =
      IntStream.range(0, 100_000)
          .mapToObj(number -> "p" + number + "=7")
          .collect(Collectors.joining("&"));

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final int SERVER_ERROR = 500;

  private static PoolRealm realm;

  /** Whatever anybody may reach without being somebody. */
  enum Endpoint {
    AUTHORIZE("/reverse-call/authorize", FORM),
    TOKENS("/protocol/openid-connect/token", FORM),
    LOGIN_PAGE("", FORM),
    INBOUND_CALLS("/reverse-call/inbound-calls/pbx", JSON),
    STATUS("/reverse-call/challenges/guessed", JSON),
    WEBHOOK("/reverse-call/webhooks/telefon-ip/guessed", JSON);

    private final String path;
    private final String contentType;

    Endpoint(String path, String contentType) {
      this.path = path;
      this.contentType = contentType;
    }

    /**
     * Keycloak reads forms itself; past a thousand fields it gives up, with a status of its own.
     */
    boolean isForm() {
      return contentType.equals(FORM);
    }

    URI address() {
      return this == LOGIN_PAGE
          ? realm.begin().page().form("reverse-call-phone").action()
          : URI.create(realm.realm().address() + path);
    }
  }

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = PoolRealm.create(ringback, "row19-great-requests", PoolRealm.MANY);
  }

  @ParameterizedTest
  @EnumSource
  void tenMegabytesAreRefused(Endpoint endpoint) {
    assertThat(post(endpoint, "phone_number=" + TEN_MEGABYTES)).isBetween(400, 499);
    assertThat(realm.begin("+79243555100").isWaitingForACall()).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void aHundredThousandParametersAreRefused(Endpoint endpoint) {
    URI address = endpoint.address();
    URI query = URI.create(address + (address.getQuery() == null ? "?" : "&") + MANY_PARAMETERS);

    int status = post(endpoint, MANY_PARAMETERS);

    assertThat(status)
        .satisfiesAnyOf(
            refused -> assertThat(refused).isBetween(400, 499),
            ofKeycloak -> {
              assertThat(endpoint.isForm()).isTrue();
              assertThat(ofKeycloak).isEqualTo(SERVER_ERROR);
            });
    assertThat(Loopback.send(Loopback.to(query)).statusCode()).isBetween(400, 499);
    assertThat(realm.begin("+79243555100").isWaitingForACall()).isTrue();
  }

  /** The server may refuse as soon as it has read how much is to come. */
  private static int post(Endpoint endpoint, String body) {
    HttpRequest.Builder request =
        Loopback.to(endpoint.address())
            .header("Content-Type", endpoint.contentType)
            .expectContinue(body.length() > A_MEGABYTE)
            .POST(BodyPublishers.ofString(body));
    return Loopback.send(request).statusCode();
  }
}
