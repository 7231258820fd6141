package dev.ringback.simulator.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.SetClock;
import dev.ringback.simulator.Simulator;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class PairsTest {

  private static final Duration ALMOST_A_DAY = Duration.ofHours(24).minusSeconds(1);

  private final SetClock clock = new SetClock();
  @AutoClose private final Simulator simulator = Simulator.start(0, clock);
  private final Contract contract = simulator.alloIncognito().contract("office");
  private final Program program = new Program(simulator, contract);

  @Test
  void aPairIsHandedOutInNoEnvelopeWithDatesOfMoscow() {
    JsonNode pair = program.creates().json();

    assertThat(pair.properties())
        .extracting(member -> member.getKey())
        .containsExactly(
            "accessToken", "accessTokenExpiredIn", "refreshToken", "refreshTokenExpiredIn");
    assertThat(pair.path("accessTokenExpiredIn").asText()).isEqualTo("2026-11-23 19:00:00");
    assertThat(pair.path("refreshTokenExpiredIn").asText()).isEqualTo("2026-11-23 20:00:00");
  }

  @Test
  void tokensAreAsLongAsTheDocumentsSamplesAndSayWhoseTheyAre() {
    program.creates();

    assertThat(program.access()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]{342}");
    assertThat(Jwt.contract(program.access())).contains(contract.number());
  }

  @Test
  void everyTokenIsGoodForItsOwnPurposeOnly() {
    program.creates();
    String access = program.access();
    String refresh = program.refresh();

    assertThat(program.asks("{}").status()).isEqualTo(200);
    assertThat(program.asksWith(refresh, "{}").status()).isEqualTo(401);
    assertThat(program.asksWith("office", "{}").status()).isEqualTo(401);
    assertThat(program.refreshesWith(access).status()).isEqualTo(401);
    assertThat(program.refreshesWith("office").status()).isEqualTo(401);
    assertThat(program.get("/api/v1/auth/integrationapi/create", access).status()).isEqualTo(401);
    assertThat(program.get("/api/v1/auth/integrationapi/create", refresh).status()).isEqualTo(401);
  }

  @Test
  void aTokenThatIsRefusedIsRefusedInTheEnvelope() {
    Answered answered = program.asksWith("nobody.knows.this", "{}");

    assertThat(answered.status()).isEqualTo(401);
    assertThat(answered.text())
        .isEqualTo(
            "{\"error\":{\"errorMessage\":\"The token is not valid.\",\"errorCode\":401},"
                + "\"result\":null}");
  }

  @Test
  void anAccessTokenIsGoodForADay() {
    program.creates();

    clock.passes(ALMOST_A_DAY);
    assertThat(program.asks("{}").status()).isEqualTo(200);
    assertThat(contract.hasValidPair()).isTrue();

    clock.passes(Duration.ofSeconds(1));
    assertThat(program.asks("{}").status()).isEqualTo(401);
    assertThat(contract.hasValidPair()).isFalse();
  }

  @Test
  void aRefreshTokenIsGoodForAnHourMore() {
    program.creates();
    String tooLate = program.refresh();

    clock.passes(Duration.ofHours(24));
    assertThat(program.refreshes().status()).isEqualTo(200);
    assertThat(program.refreshesWith(tooLate).status()).isEqualTo(401);

    clock.passes(Duration.ofHours(25));
    assertThat(program.refreshes().status()).isEqualTo(401);
  }

  @Test
  void aNewPairKillsTheOldOneAtOnce() {
    program.creates();
    String access = program.access();
    String refresh = program.refresh();

    program.refreshes();

    assertThat(program.asksWith(access, "{}").status()).isEqualTo(401);
    assertThat(program.asks("{}").status()).isEqualTo(200);
    assertThat(program.refreshesWith(refresh).status()).isEqualTo(401);
    assertThat(program.asks("{}").status()).as("a refusal kills nothing").isEqualTo(200);
  }

  @Test
  void pairsAreCounted() {
    program.creates();
    program.refreshes();
    program.creates();
    clock.passes(Duration.ofDays(2));
    program.creates();

    assertThat(contract.rotations()).isEqualTo(new Rotations(3, 1, 2));
    assertThat(contract.rotations().handedOut()).isEqualTo(4);
  }

  @Test
  void aNewAuthorizationTokenKillsEverything() {
    program.creates();
    String old = contract.authorizationToken();

    String renewed = contract.renewAuthorizationToken();

    assertThat(contract.hasValidPair()).isFalse();
    assertThat(program.asks("{}").status()).isEqualTo(401);
    assertThat(program.refreshes().status()).isEqualTo(401);
    assertThat(program.get("/api/v1/auth/integrationapi/create", old).status()).isEqualTo(401);
    assertThat(program.get("/api/v1/auth/integrationapi/create", renewed).status()).isEqualTo(200);
    assertThat(simulator.alloIncognito().contract("office")).isSameAs(contract);
  }

  @Test
  void theVendorsClockCanBeMovedAtAnyMoment() {
    program.creates();

    contract.behave(contract.behaviour().withClockAhead(Duration.ofHours(24)));

    assertThat(contract.time()).isEqualTo(clock.instant().plus(Duration.ofHours(24)));
    assertThat(program.asks("{}").status()).isEqualTo(401);
    assertThat(program.refreshes().json().path("accessTokenExpiredIn").asText())
        .isEqualTo("2026-11-24 19:00:00");
    assertThat(contract.pairEnds()).contains(Instant.parse("2026-11-24T16:00:00Z"));
    assertThat(program.asks("{}").json().at("/result/callTime").asText())
        .isEqualTo(" 2026-11-23 19:00:00 ");
  }

  @Test
  void datesCanBeThoseOfAnotherZone() {
    contract.behave(Behaviour.asDocumented().withZone(ZoneOffset.UTC));

    assertThat(program.creates().json().path("accessTokenExpiredIn").asText())
        .isEqualTo("2026-11-23 16:00:00");
  }

  /** Twice: Java's client asks once more, by itself, when nothing at all comes back. */
  @Test
  void anAnswerThatGetsLostLeavesAPairThatNobodyKnows() {
    program.creates();
    contract.behave(Behaviour.asDocumented().withLoseAnswer(2));

    assertThatThrownBy(program::creates).isInstanceOf(UncheckedIOException.class);

    assertThat(contract.rotations()).isEqualTo(new Rotations(3, 0, 2));
    assertThat(contract.behaviour()).isEqualTo(Behaviour.asDocumented());
    assertThat(contract.hasValidPair()).isTrue();
    assertThat(program.asks("{}").status()).isEqualTo(401);
    assertThat(program.creates().status()).isEqualTo(200);
  }

  @Test
  void noAnswerIsLostWhereNoPairIsHandedOut() {
    contract.behave(Behaviour.asDocumented().withLoseAnswer(1));

    assertThat(program.refreshesWith("office").status()).isEqualTo(401);

    assertThat(contract.behaviour().loseAnswer()).isEqualTo(1);
  }

  @Test
  void whatWasAskedIsSeenWithoutTokens() {
    program.creates();
    program.asks("{\"direction\":1}");
    program.asksBy("direction=2");
    program.refreshesWith(program.access());

    assertThat(contract.requests())
        .extracting(SeenRequest::method, SeenRequest::path, SeenRequest::parameters)
        .extracting(Object::toString)
        .containsExactly(
            "(\"GET\", \"/api/v1/auth/integrationapi/create\", \"{}\")",
            "(\"POST\", \"/api/v1/request/getcallhistory\", \"{\"direction\":1}\")",
            "(\"GET\", \"/api/v1/request/getcallhistory\", \"{\"direction\":\"2\"}\")",
            "(\"GET\", \"/api/v1/auth/integrationapi/refresh\", \"{}\")");
    assertThat(contract.requests())
        .extracting(SeenRequest::status)
        .containsExactly(200, 200, 200, 401);
    assertThat(contract.requests().toString())
        .doesNotContain(program.access(), program.refresh(), "Bearer");
  }
}
