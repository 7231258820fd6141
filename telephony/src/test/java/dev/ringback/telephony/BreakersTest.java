package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.BreakerState.HalfOpen;
import dev.ringback.telephony.BreakerState.Open;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When a breaker opens and closes, and what callers get from it. */
class BreakersTest {

  private final HandTurnedClock clock = new HandTurnedClock();
  private final Breakers breakers = new Breakers(clock, UpstreamObserver.NOBODY);
  private final CalledVendors vendors = new CalledVendors(breakers);

  @Test
  void aVendorThatWasNeverCalledHasAClosedBreaker() {
    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }

  @Test
  void fiveFailuresInARowOpenTheBreaker() {
    vendors.fail("gateway", 4);
    assertThat(breakers.state("gateway").word()).isEqualTo("closed");

    vendors.fail("gateway", 1);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @Test
  void anOpenBreakerAnswersWithoutACall() {
    vendors.fail("gateway", 5);
    AtomicInteger calls = new AtomicInteger();

    UpstreamAnswer answer =
        breakers.call(
            Requests.vendor("gateway"),
            () -> {
              calls.incrementAndGet();
              return CalledVendors.OK;
            });

    assertThat(answer).isInstanceOfSatisfying(Failed.class, this::isForTheBreaker);
    assertThat(calls).hasValue(0);
  }

  @Test
  void anOpenBreakerSaysUntilWhen() {
    vendors.fail("gateway", 5);

    UpstreamAnswer answer = breakers.call(Requests.vendor("gateway"), () -> CalledVendors.OK);

    Instant until = clock.instant().plusSeconds(10);
    assertThat(breakers.state("gateway")).isEqualTo(new Open(until));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure().explanation()).endsWith("until " + until));
  }

  @Test
  void anOpenBreakerWhoseTimeIsOverLetsTheNextCallTry() {
    vendors.fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));

    assertThat(breakers.state("gateway")).isEqualTo(new HalfOpen());
  }

  @Test
  void oneVendorsFailuresAreNotAnothersFault() {
    vendors.fail("broken", 5);

    assertThat(breakers.state("sound").word()).isEqualTo("closed");
    assertThat(breakers.call(Requests.vendor("sound"), () -> CalledVendors.OK))
        .isEqualTo(CalledVendors.OK);
  }

  @Test
  void afterTenSecondsOneGoodCallClosesTheBreaker() {
    vendors.fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));
    UpstreamAnswer probe =
        breakers.call(
            Requests.vendor("gateway"),
            () -> {
              assertThat(breakers.state("gateway").word()).isEqualTo("half_open");
              assertThat(breakers.call(Requests.vendor("gateway"), () -> CalledVendors.OK))
                  .isInstanceOf(Failed.class);
              return CalledVendors.OK;
            });

    assertThat(probe).isEqualTo(CalledVendors.OK);
    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }

  @Test
  void afterTenSecondsOneBadCallOpensTheBreakerAgain() {
    vendors.fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));
    vendors.fail("gateway", 1);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @Test
  void aTrialThatThisServerWasTooBusyForDecidesNothing() {
    vendors.fail("gateway", 5);
    clock.forward(Duration.ofSeconds(11));

    vendors.answer("gateway", CalledVendors.failed(Kind.BUSY), 3);

    assertThat(breakers.state("gateway")).isEqualTo(new HalfOpen());
    vendors.fail("gateway", 1);
    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  private void isForTheBreaker(Failed failed) {
    assertThat(failed.failure().kind()).isEqualTo(Kind.BREAKER_OPEN);
  }
}
