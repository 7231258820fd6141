package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.simulator.Simulator;
import dev.ringback.simulator.telefonip.Account;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.testkit.server.AccessLog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Security, row 23: after all of this, the log, the log of HTTP requests, the metrics and the
 * events of users and administrators are searched for numbers, tokens and the secrets of vendors,
 * PBXes and webhooks: none is there in clear.
 *
 * <p>Runs after all other classes, whatever they are, and so finds what any of them left behind.
 */
@RingbackTest
@Alone("looks through what all others have left behind")
@Order(Integer.MAX_VALUE)
class Row23NothingInClearIT {

  private static final String PHONE = "+79243555100";

  /**
   * What nobody would write by accident, by its form. A phone that somebody types as a user name
   * stands in Keycloak's own events under {@code username}: that form is not Ringback's. Nor are
   * the digits behind a decimal point, such as those of the time when the server was started.
   */
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "a phone",
          Pattern.compile(
              "(?<!username\"?[=:]\"\\+?)"
                  + "(?<![\\w*-]|[0-9][.])(\\+?7|8)[ (-]{0,2}9[0-9]{2}[ )-]{0,2}[0-9]{3}[ -]?[0-9]{2}[ -]?[0-9]{2}"
                  + "(?![0-9])"),
          "a token of Keycloak's",
          Pattern.compile("eyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}"),
          "an API token",
          Pattern.compile("rbk_[A-Za-z0-9]{20,}"),
          "a webhook's or a challenge's address",
          Pattern.compile("reverse-call/(webhooks/[^/\\s]+|challenges)/[A-Za-z0-9]{32}"),
          "a PBX's secret or signature",
          Pattern.compile("whsec_[\\w+/=]+|v1,[\\w+/]{43}="));

  private static final Path CONSIDERATIONS = Path.of("..", "docs", "security-considerations.md");

  private static List<String> secrets;

  @BeforeAll
  static void logInOnceMore(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("row23-telefon-ip");
    PhoneLogin.begin(realm.app("app"), PHONE).call(phones.handset(PHONE));
    PoolRealm pool = PoolRealm.create(ringback, "row23-pool", PoolRealm.MANY);
    PhoneLogin login = pool.begin(PHONE);
    pool.pbx().call(PHONE, login.dialledNumber());
    login.finish();
    secrets = secretsOfAllRealms(ringback, phones);
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsInClear(Utterances where, Ringback ringback) {
    String said = where.of(ringback);

    assertThat(said).hasSizeGreaterThan(1_000);
    assertThat(FORMS)
        .allSatisfy((name, form) -> assertThat(excerpts(said, form)).as(name).isEmpty());
    assertThat(secrets).hasSizeGreaterThan(5);
    assertThat(secrets.stream().filter(said::contains)).isEmpty();
  }

  @Test
  void theLogOfHttpRequestsIsSetAsTheSecurityConsiderationsSay() throws IOException {
    assertThat(Files.readString(CONSIDERATIONS)).contains(AccessLog.lines());
  }

  @Test
  void theLogOfHttpRequestsHasTheOtherRequests(Ringback ringback) {
    assertThat(ringback.keycloak().accessLogText())
        .contains("/realms/row23-pool/protocol/openid-connect/auth\"")
        .doesNotContain("login_hint", "/authcalls/", "/webhooks/");
  }

  /** Vendors' keys, the webhooks' secrets, and passwords. */
  private static List<String> secretsOfAllRealms(Ringback ringback, Simulator phones) {
    List<String> all = new ArrayList<>(List.of(TestUser.PASSWORD, PoolRealm.SECRET));
    for (String realm : Utterances.realms(ringback)) {
      Account account = phones.telefonIp().account("token-of-" + realm);
      all.add(account.token());
      VendorWebhooks.of(account).map(Row23NothingInClearIT::lastSegment).forEach(all::add);
    }
    return all;
  }

  private static List<String> excerpts(String text, Pattern form) {
    List<String> excerpts = new ArrayList<>();
    Matcher matcher = form.matcher(text);
    while (matcher.find() && excerpts.size() < 10) {
      int from = Math.max(0, matcher.start() - 200);
      excerpts.add(text.substring(from, Math.min(text.length(), matcher.end() + 20)));
    }
    return excerpts;
  }

  private static String lastSegment(URI webhook) {
    return webhook.getPath().substring(webhook.getPath().lastIndexOf('/') + 1);
  }
}
