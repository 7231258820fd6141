package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.BreakerState.Closed;
import dev.ringback.telephony.BreakerState.HalfOpen;
import dev.ringback.telephony.BreakerState.Open;
import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakersTest {

  private static final UpstreamAnswer OK = new Answered(200, UpstreamHeaders.NONE, new byte[0]);

  private final HandTurnedClock clock = new HandTurnedClock();
  private final Watch watch = new Watch();
  private final Breakers breakers = new Breakers(clock, watch);

  @Test
  void aVendorThatWasNeverCalledHasAClosedBreaker() {
    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }

  @Test
  void fiveFailuresInARowOpenTheBreaker() {
    fail("gateway", 4);
    assertThat(breakers.state("gateway").word()).isEqualTo("closed");

    fail("gateway", 1);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @Test
  void anOpenBreakerAnswersWithoutACall() {
    fail("gateway", 5);
    AtomicInteger calls = new AtomicInteger();

    UpstreamAnswer answer =
        breakers.call(
            Requests.vendor("gateway"),
            () -> {
              calls.incrementAndGet();
              return OK;
            });

    assertThat(answer).isInstanceOfSatisfying(Failed.class, this::isForTheBreaker);
    assertThat(calls).hasValue(0);
  }

  @Test
  void anOpenBreakerSaysUntilWhen() {
    fail("gateway", 5);

    UpstreamAnswer answer = breakers.call(Requests.vendor("gateway"), () -> OK);

    Instant until = clock.instant().plusSeconds(10);
    assertThat(breakers.state("gateway")).isEqualTo(new Open(until));
    assertThat(answer)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.failure().explanation()).endsWith("until " + until));
  }

  @Test
  void anOpenBreakerWhoseTimeIsOverLetsTheNextCallTry() {
    fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));

    assertThat(breakers.state("gateway")).isEqualTo(new HalfOpen());
  }

  @Test
  void oneVendorsFailuresAreNotAnothersFault() {
    fail("broken", 5);

    assertThat(breakers.state("sound").word()).isEqualTo("closed");
    assertThat(breakers.call(Requests.vendor("sound"), () -> OK)).isEqualTo(OK);
  }

  @Test
  void afterTenSecondsOneGoodCallClosesTheBreaker() {
    fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));
    UpstreamAnswer probe =
        breakers.call(
            Requests.vendor("gateway"),
            () -> {
              assertThat(breakers.state("gateway").word()).isEqualTo("half_open");
              assertThat(breakers.call(Requests.vendor("gateway"), () -> OK))
                  .isInstanceOf(Failed.class);
              return OK;
            });

    assertThat(probe).isEqualTo(OK);
    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }

  @Test
  void afterTenSecondsOneBadCallOpensTheBreakerAgain() {
    fail("gateway", 5);

    clock.forward(Duration.ofSeconds(11));
    fail("gateway", 1);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aServersErrorIsAFailure(int status) {
    answer("gateway", new Answered(status, UpstreamHeaders.NONE, new byte[0]), 5);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 304, 400, 401, 404, 429})
  void everyOtherAnswerIsNone(int status) {
    answer("gateway", new Answered(status, UpstreamHeaders.NONE, new byte[0]), 20);

    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADDRESS_REFUSED")
  void everyFailureOfTheVendorCounts(Kind kind) {
    answer("gateway", failed(kind), 5);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @Test
  void ourOwnRefusalIsNotTheVendorsFailure() {
    answer("gateway", failed(Kind.ADDRESS_REFUSED), 20);

    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }

  @Test
  void theVendorThatWasNotCalledForLongestIsForgottenFirst() {
    fail("first", 5);
    fail("second", 5);
    breakers.state("first");

    for (int vendor = 0; vendor < Breakers.MOST_VENDORS - 1; vendor++) {
      breakers.call(Requests.vendor("vendor-" + vendor), () -> OK);
    }

    assertThat(breakers.state("first").word()).isEqualTo("open");
    assertThat(breakers.state("second").word()).isEqualTo("closed");
  }

  @Test
  void anObserverIsToldOfVendorsThatComeAndGo() {
    for (int vendor = 0; vendor <= Breakers.MOST_VENDORS; vendor++) {
      answer("vendor-" + vendor, OK, 2);
    }

    assertThat(watch.met).hasSize(Breakers.MOST_VENDORS + 1);
    assertThat(watch.forgotten).containsExactly(Requests.vendor("vendor-0"));
  }

  @Test
  void aVendorWithANewNameStartsAfresh() {
    fail("gateway", 5);
    UpstreamVendor old = Requests.vendor("gateway");
    UpstreamVendor renamed = new UpstreamVendor(old.id(), old.service(), old.realm(), "new-name");

    UpstreamAnswer answer = breakers.call(renamed, () -> OK);

    assertThat(answer).isEqualTo(OK);
    assertThat(watch.forgotten).containsExactly(old);
    assertThat(watch.met.get(renamed).get()).isEqualTo(new Closed());
  }

  private void fail(String vendor, int times) {
    answer(vendor, failed(Kind.UNREACHABLE), times);
  }

  private void answer(String vendor, UpstreamAnswer answer, int times) {
    for (int call = 0; call < times; call++) {
      breakers.call(Requests.vendor(vendor), () -> answer);
    }
  }

  private void isForTheBreaker(Failed failed) {
    assertThat(failed.failure().kind()).isEqualTo(Kind.BREAKER_OPEN);
  }

  /** Keeps what it is told of vendors. */
  private static final class Watch implements UpstreamObserver {

    private final Map<UpstreamVendor, Supplier<BreakerState>> met = new HashMap<>();
    private final List<UpstreamVendor> forgotten = new ArrayList<>();

    @Override
    public void answered(
        UpstreamVendor vendor, String action, UpstreamAnswer answer, Duration after) {}

    @Override
    public void met(UpstreamVendor vendor, Supplier<BreakerState> breaker) {
      met.put(vendor, breaker);
    }

    @Override
    public void forgotten(UpstreamVendor vendor) {
      forgotten.add(vendor);
    }
  }

  private static Failed failed(Kind kind) {
    return new Failed(new UpstreamFailure(kind, "as the test wants it"));
  }
}
