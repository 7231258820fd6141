package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakersTest {

  private static final UpstreamAnswer OK = new Answered(200, "", new byte[0]);

  private final HandTurnedClock clock = new HandTurnedClock();
  private final Breakers breakers = new Breakers(clock);

  @Test
  void aVendorThatWasNeverCalledHasAClosedBreaker() {
    assertThat(breakers.state("gateway")).isEqualTo("closed");
  }

  @Test
  void fiveFailuresInARowOpenTheBreaker() {
    fail("gateway", 4);
    assertThat(breakers.state("gateway")).isEqualTo("closed");

    fail("gateway", 1);

    assertThat(breakers.state("gateway")).isEqualTo("open");
  }

  @Test
  void anOpenBreakerAnswersWithoutACall() {
    fail("gateway", 5);
    AtomicInteger calls = new AtomicInteger();

    UpstreamAnswer answer =
        breakers.call(
            "gateway",
            () -> {
              calls.incrementAndGet();
              return OK;
            });

    assertThat(answer).isInstanceOfSatisfying(Failed.class, this::isForTheBreaker);
    assertThat(calls).hasValue(0);
  }

  @Test
  void oneVendorsFailuresAreNotAnothersFault() {
    fail("broken", 5);

    assertThat(breakers.state("sound")).isEqualTo("closed");
    assertThat(breakers.call("sound", () -> OK)).isEqualTo(OK);
  }

  @Test
  void afterTenSecondsOneGoodCallClosesTheBreaker() {
    fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));
    UpstreamAnswer probe =
        breakers.call(
            "gateway",
            () -> {
              assertThat(breakers.state("gateway")).isEqualTo("half_open");
              assertThat(breakers.call("gateway", () -> OK)).isInstanceOf(Failed.class);
              return OK;
            });

    assertThat(probe).isEqualTo(OK);
    assertThat(breakers.state("gateway")).isEqualTo("closed");
  }

  @Test
  void afterTenSecondsOneBadCallOpensTheBreakerAgain() {
    fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));
    fail("gateway", 1);

    assertThat(breakers.state("gateway")).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aServersErrorIsAFailure(int status) {
    answer("gateway", new Answered(status, "", new byte[0]), 5);

    assertThat(breakers.state("gateway")).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 304, 400, 401, 404, 429})
  void everyOtherAnswerIsNone(int status) {
    answer("gateway", new Answered(status, "", new byte[0]), 20);

    assertThat(breakers.state("gateway")).isEqualTo("closed");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS_REFUSED")
  void everyFailureOfTheVendorCounts(Kind kind) {
    answer("gateway", failed(kind), 5);

    assertThat(breakers.state("gateway")).isEqualTo("open");
  }

  @Test
  void ourOwnRefusalIsNotTheVendorsFailure() {
    answer("gateway", failed(Kind.ADDRESS_REFUSED), 20);

    assertThat(breakers.state("gateway")).isEqualTo("closed");
  }

  @Test
  void theVendorThatWasNotCalledForLongestIsForgottenFirst() {
    fail("first", 5);
    fail("second", 5);
    breakers.state("first");

    for (int vendor = 0; vendor < Breakers.MOST_VENDORS - 1; vendor++) {
      breakers.call("vendor-" + vendor, () -> OK);
    }

    assertThat(breakers.state("first")).isEqualTo("open");
    assertThat(breakers.state("second")).isEqualTo("closed");
  }

  private void fail(String vendor, int times) {
    answer(vendor, failed(Kind.UNREACHABLE), times);
  }

  private void answer(String vendor, UpstreamAnswer answer, int times) {
    for (int call = 0; call < times; call++) {
      breakers.call(vendor, () -> answer);
    }
  }

  private void isForTheBreaker(Failed failed) {
    assertThat(failed.failure().kind()).isEqualTo(Kind.BREAKER_OPEN);
  }

  private static Failed failed(Kind kind) {
    return new Failed(new UpstreamFailure(kind, "as the test wants it"));
  }
}
