package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Security, row 19: searches that are larger than anybody's need. */
@RingbackTest
class Row19GreatSearchesIT {

  private static RecordsApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    TestRealm realm = LenientRealm.create(ringback, "row19-records");
    app =
        RecordsApp.of(
            realm,
            TokenDesk.of(ringback, realm).issue(realm.user("reader"), "records:read").value());
  }

  @Test
  void aHundredNumbersAreSearchedForAndNoMore() {
    assertThat(app.search(numbers(100)).statusCode()).isEqualTo(200);
    assertThat(app.search(numbers(101)).statusCode()).isEqualTo(400);
  }

  @Test
  void aHundredThousandParametersAreRefused() {
    int status = app.search(numbers(100_000)).statusCode();

    assertThat(status).isBetween(400, 499);
    assertThat(app.search("").statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyThatNobodyAskedForIsNotRead() {
    String tenMegabytes = "7".repeat(10 * 1024 * 1024);

    int status =
        Loopback.send(app.request("").POST(BodyPublishers.ofString(tenMegabytes))).statusCode();

    assertThat(status).isBetween(400, 499);
    assertThat(app.search("").statusCode()).isEqualTo(200);
  }

  private static String numbers(int count) {
    return IntStream.range(0, count)
        .mapToObj(nth -> "number=0033%09d".formatted(100_000_000 + nth))
        .collect(Collectors.joining("&"));
  }
}
