package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.telefonip.Behaviour;
import dev.ringback.simulator.telefonip.SeenRequest;
import dev.ringback.simulator.web.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * Security, row 21: a vendor that hangs, sends half an answer, a page, the wrong length, or leads
 * elsewhere. The person waits a bounded time and can try again; the admin knows why; a vendor that
 * goes on like that is left alone.
 */
@RingbackTest
class Row21UnreliableVendorIT {

  private static final String PHONE = "+79243555100";
  private static final Duration LONGEST = Duration.ofSeconds(13);
  private static final int FAILURES_THAT_OPEN_A_BREAKER = 5;

  private static int realms;

  private TestRealm realm;
  private OidcApp app;

  /** A realm each: a gateway's circuit breaker remembers what the test before did to it. */
  @BeforeEach
  void importRealm(Ringback ringback) {
    realm = ringback.realm("row21-" + ++realms);
    app = realm.app("app");
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP_500, vendor_error",
    "HTML_PAGE, unreadable_answer",
    "RUBBISH_JSON, unreadable_answer",
    "HALF_BODY, cut_short",
    "WRONG_LENGTH, unreadable_answer",
    "REDIRECT, redirect",
    "HANG, timeout"
  })
  void thePersonCanTryAgainAndTheAdminKnowsWhy(Outage outage, String reason, Ringback ringback)
      throws JsonProcessingException {
    realm.telefonIp().behave(Behaviour.asDocumented().withOutage(outage));

    Instant asked = Instant.now();
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    assertThat(Duration.between(asked, Instant.now())).isLessThan(LONGEST);
    assertThat(login.page().status()).isEqualTo(200);
    assertThat(login.message()).contains("cannot be reached");
    assertThat(login.page().has("#try-another-way")).isTrue();
    EventRepresentation event = realm.events().awaitOne("LOGIN_ERROR");
    assertThat(event.getError()).isEqualTo("gateway_unavailable");
    assertThat(event.getDetails())
        .containsEntry("gateway", "telefon-ip")
        .containsEntry("reason", reason)
        .containsEntry("phone_number", "+7******5100")
        .containsKey("explanation");

    realm.telefonIp().behave(Behaviour.asDocumented());
    login.press("reverse-call-again", "restart");

    assertThat(login.isWaitingForACall()).isTrue();
    assertNothingTellsTheToken(ringback);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void afterFiveFailuresTheVendorIsLeftAloneForAWhile(Outage outage) {
    realm.telefonIp().behave(Behaviour.asDocumented().withOutage(outage));
    Crowd.atOnce(FAILURES_THAT_OPEN_A_BREAKER, () -> PhoneLogin.begin(app, PHONE));
    realm.events().clear();

    Instant asked = Instant.now();
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(login.message()).contains("cannot be reached");
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("reason", "breaker_open")
        .hasEntrySatisfying("explanation", words -> assertThat(words).contains("left alone until"));
    assertThat(realm.telefonIp().requests())
        .hasSize(FAILURES_THAT_OPEN_A_BREAKER)
        .extracting(SeenRequest::action)
        .containsOnly("reverse_auth_phone_post");
  }

  private void assertNothingTellsTheToken(Ringback ringback) throws JsonProcessingException {
    String token = realm.telefonIp().token();
    Map<String, Object> said =
        Map.of("events", realm.events().all(), "changes", realm.events().ofAdministrators());
    assertThat(new ObjectMapper().writeValueAsString(said)).doesNotContain(token);
    assertThat(ringback.keycloak().logText()).doesNotContain(token);
  }
}
