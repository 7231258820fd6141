package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Security, row 18: line breaks, terminal commands and reversed text in any field come to one
 * encoded line of the log, with the number masked. The log takes down what the extensions say from
 * {@code DEBUG} on.
 */
@RingbackTest
@Alone("judges every line that the server logs meanwhile")
class Row18LogLinesIT {

  private static final String PHONE = "+79243555180";
  private static final String MARK = "row18-mark";
  private static final String FORGED = "2026-11-22 16:00:00,000 INFO  [forged] (row18) all is well";

  /** A new line by each of the characters that end one, a red word, and one from right to left. */
  private static final String HOSTILE =
      MARK
          + (" " + PHONE + " 8 924 355-51-80")
          + Stream.of("\r\n", "\n", "\r", "\u0085", "\u2028", "\u000b")
              .reduce("", (text, end) -> text + end + FORGED)
          + "\u001b[31mred\u001b[0m \u202egnp.exe\u2066\u200f";

  private static TestRealm realm;
  private static PoolRealm pool;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    realm = ringback.realm("row18-log-lines");
    pool = PoolRealm.create(ringback, "row18-events", PoolRealm.MANY);
  }

  @Test
  void whateverIsSentTheLogIsOneLineForEachThingThatHappened(Ringback ringback) {
    int before = ringback.keycloak().logText().length();

    sendToEveryEndpoint();

    List<String> lines = ringback.keycloak().logText().substring(before).lines().toList();
    assertThat(lines)
        .hasSizeGreaterThan(5)
        .anyMatch(line -> line.contains(MARK))
        .noneMatch(line -> line.startsWith(FORGED))
        .allSatisfy(Row18LogLinesIT::isOneMaskedLine);
  }

  @Test
  void theEventsOfItAreOneLineEachToo() {
    realm.events().clear();

    sendToEveryEndpoint();

    assertThat(realm.events().all())
        .isNotEmpty()
        .flatExtracting(event -> event.getDetails().values())
        .allSatisfy(Row18LogLinesIT::isOneMaskedLine);
  }

  private static void sendToEveryEndpoint() {
    try (HostileVendor vendor = HostileVendor.of(realm)) {
      vendor.refuses(HOSTILE);
      PhoneLogin.begin(realm.app("app"), PHONE);
    }
    PhoneLogin.begin(realm.existingApp("demo-app"), HOSTILE);
    PhoneLogin.begin(realm.existingApp("demo-app"), Map.of("login_hint", HOSTILE));
    String encoded = URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8).replace("+", "%20");
    Loopback.send(
        Loopback.form(
            at(realm, "authorize"),
            Map.of("client_id", "demo-device", "phone_number", HOSTILE, "scope", HOSTILE)));
    Loopback.send(Loopback.to(at(realm, "challenges/" + encoded)));
    Loopback.send(Loopback.to(at(realm, "webhooks/telefon-ip/" + encoded)));
    Loopback.send(Loopback.to(at(realm, "webhooks/" + encoded + "/secret?phone=" + encoded)));
    Loopback.send(Loopback.json(at(pool.realm(), "inbound-calls/" + encoded), "{}"));
    Loopback.send(
        Loopback.json(at(pool.realm(), "inbound-calls/pbx"), HOSTILE)
            .header("webhook-id", MARK)
            .header("webhook-timestamp", MARK)
            .header("webhook-signature", MARK));
    pool.pbx().call(PHONE, PoolRealm.ONE);
    pool.pbx().call(HOSTILE, PoolRealm.ONE);
    pool.pbx().call(PHONE, HOSTILE);
    pool.pbx().event(PHONE, PoolRealm.ONE).withId(MARK).attested(MARK).send();
  }

  private static void isOneMaskedLine(String text) {
    assertThat(text)
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\x{0085}\\x{2028}\\x{2029}]")
        .doesNotContain("9243555180")
        .doesNotContain("355-51-80");
  }

  private static URI at(TestRealm realm, String path) {
    return URI.create(realm.address() + "/reverse-call/" + path);
  }
}
