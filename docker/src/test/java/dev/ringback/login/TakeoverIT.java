package dev.ringback.login;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.setup.AdminRequests;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.mail.MailServer;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.telephone.Pbx;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two gateways in a realm: telefon-ip first, and a pool of numbers that stands in for it. */
@RingbackTest
class TakeoverIT {

  private static final String PHONE = "+79243555100";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String POOL = "+7964111";

  private static int realms;

  private TestRealm realm;
  private OidcApp app;

  @BeforeEach
  void importRealm(Ringback ringback, MailServer mail) {
    realm = ringback.realm("takeover-" + ++realms, TakeoverIT::addPool);
    mail.serve(realm);
    AdminRequests.setup(ringback, realm, null);
    app = realm.app("app");
  }

  @Test
  void theFirstGatewayIsAskedFirst(Ringback ringback) {
    assertThat(begin().dialledNumber()).doesNotStartWith(POOL);

    JsonNode report = AdminRequests.check(ringback, realm);
    assertThat(report.path("ok").asBoolean()).isTrue();
    assertThat(report.path("findings")).isEmpty();
    assertThat(report.path("gateways").findValuesAsText("name"))
        .containsExactly("telefon-ip", "pbx");
    assertThat(report.path("gateways").findValuesAsText("message"))
        .containsExactly(
            "The gateway telefon-ip works, and is the first to be asked for a number.",
            "The gateway pbx works, and is asked when those before it fail.");
  }

  @Test
  void theNextOneTakesOverWhenItFails(Ringback ringback) {
    telefonIpSuffers(Outage.HTTP_500);

    PhoneLogin login = begin();
    Pbx.of(realm, "pbx", SECRET).call(PHONE, login.dialledNumber());

    assertThat(login.dialledNumber()).startsWith(POOL);
    assertThat(login.finish().isLoggedIn()).isTrue();
    assertThat(realm.events().awaitOne("LOGIN").getDetails()).containsEntry("gateway", "pbx");
    JsonNode report = AdminRequests.check(ringback, realm);
    assertThat(report.path("ok").asBoolean()).isTrue();
    assertThat(report.path("findings").findValuesAsText("severity")).containsExactly("WARNING");
    assertThat(report.path("findings").findValuesAsText("message"))
        .containsExactly(
            "The gateway telefon-ip does not work, and pbx takes over:"
                + " The vendor's server failed (HTTP 500).");
  }

  @Test
  void aGatewayWithAnOpenBreakerIsNotAskedUntilItIsTriedAgain(Ringback ringback) {
    telefonIpSuffers(Outage.HTTP_500);
    IntStream.range(0, 5).forEach(attempt -> begin());

    JsonNode resting =
        await("the breaker")
            .until(
                () -> AdminRequests.check(ringback, realm).path("gateways").path(0),
                gateway -> gateway.path("message").asText().contains("left alone until"));
    int asked = realm.telefonIp().requests().size();
    assertThat(begin().dialledNumber()).startsWith(POOL);
    assertThat(realm.telefonIp().requests()).hasSize(asked);
    assertThat(resting.path("works").asBoolean()).isFalse();
    assertThat(resting.path("breaker").asText()).isEqualTo("open");
    assertThat(resting.path("message").asText()).contains("does not work, and pbx takes over: ");
    assertThat(ServerMetrics.of(ringback)).contains(openBreaker("1.0"));

    telefonIpSuffers(Outage.NONE);

    await("the first gateway's return")
        .atMost(ofSeconds(15))
        .until(() -> begin().dialledNumber(), number -> !number.startsWith(POOL));
    JsonNode back = AdminRequests.check(ringback, realm).path("gateways").path(0);
    assertThat(back.path("works").asBoolean()).isTrue();
    assertThat(back.path("breaker").asText()).isEqualTo("closed");
    assertThat(ServerMetrics.of(ringback)).contains(openBreaker("0.0"));
  }

  @Test
  void whenAllFailNobodyCanLogInByPhone(Ringback ringback) {
    telefonIpSuffers(Outage.HTML_PAGE);
    realm.component("pbx").set("secret", "${vault.not-there}");

    PhoneLogin login = begin();

    assertThat(login.message()).contains("cannot be reached");
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("gateway", "telefon-ip, pbx")
        .containsEntry("reason", "unreadable_answer, no_secret");
    JsonNode report = AdminRequests.check(ringback, realm);
    assertThat(report.path("ok").asBoolean()).isFalse();
    assertThat(report.path("findings").findValuesAsText("severity"))
        .containsExactly("ERROR", "ERROR");
    assertThat(report.path("findings").findValuesAsText("message"))
        .allSatisfy(message -> assertThat(message).contains("no other one takes over"));
  }

  @Test
  void aFlowThatNamesItsGatewayTakesNoOther() {
    realm.authenticator("reverse-call").set(Map.of("gateway", "telefon-ip"));
    telefonIpSuffers(Outage.HTTP_500);

    PhoneLogin login = begin();

    assertThat(login.isWaitingForACall()).isFalse();
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("gateway", "telefon-ip");
  }

  private static void addPool(ObjectNode realm) {
    ObjectNode pool =
        realm
            .withObject("components")
            .withArray("dev.ringback.authenticator.gateway.ReverseCallGateway")
            .addObject()
            .put("name", "pbx")
            .put("providerId", "number-pool");
    ObjectNode config = pool.putObject("config");
    config.putArray("priority").add("1");
    config.putArray("numbers").add(POOL + "0000-" + POOL + "9999");
    config.putArray("secret").add(SECRET);
  }

  private PhoneLogin begin() {
    return PhoneLogin.begin(app, PHONE);
  }

  private void telefonIpSuffers(Outage outage) {
    realm.telefonIp().behave(Behaviour.asDocumented().withOutage(outage));
  }

  private String openBreaker(String value) {
    return "ringback_upstream_breaker{realm=\"%s\",service=\"telefon-ip\",state=\"open\",vendor=\"telefon-ip\"} %s"
        .formatted(realm.name(), value);
  }
}
