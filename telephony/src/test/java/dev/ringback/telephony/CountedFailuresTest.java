package dev.ringback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.UpstreamAnswer.Answered;
import dev.ringback.telephony.UpstreamFailure.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which answers a breaker counts as failures. */
class CountedFailuresTest {

  private final Breakers breakers = new Breakers(new HandTurnedClock(), UpstreamObserver.NOBODY);
  private final CalledVendors vendors = new CalledVendors(breakers);

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503})
  void aServersErrorIsAFailure(int status) {
    vendors.answer("gateway", new Answered(status, UpstreamHeaders.NONE, new byte[0]), 5);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 304, 400, 401, 404, 429})
  void everyOtherAnswerIsNone(int status) {
    vendors.answer("gateway", new Answered(status, UpstreamHeaders.NONE, new byte[0]), 20);

    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ADDRESS_REFUSED", "BUSY", "TOO_LARGE"})
  void everyFailureOfTheVendorCounts(Kind kind) {
    vendors.answer("gateway", CalledVendors.failed(kind), 5);

    assertThat(breakers.state("gateway").word()).isEqualTo("open");
  }

  @ParameterizedTest
  @EnumSource(names = {"ADDRESS_REFUSED", "BUSY", "TOO_LARGE"})
  void ourOwnRefusalIsNotTheVendorsFailure(Kind kind) {
    vendors.answer("gateway", CalledVendors.failed(kind), 20);

    assertThat(breakers.state("gateway").word()).isEqualTo("closed");
  }
}
