package dev.ringback.authenticator.gateway.numberpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.gateway.CallTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PbxClockTest {

  private static final Instant NOW = Instant.parse("2026-11-22T16:00:10.400Z");
  private static final Instant THIS_SECOND = Instant.parse("2026-11-22T16:00:10Z");

  @Test
  void aClockThatAgreesIsTakenAtItsWord() {
    Instant received = NOW.minusMillis(300);

    assertThat(earliest(received, THIS_SECOND)).isEqualTo(received);
  }

  @Test
  void wholeSecondsMayHaveBeenRoundedUp() {
    assertThat(earliest(THIS_SECOND, THIS_SECOND)).isEqualTo(THIS_SECOND.minusSeconds(1));
  }

  @Test
  void aFastClockIsPutBackByWhatItIsAheadOfOurs() {
    Instant received = NOW.plusMillis(19_500);

    assertThat(earliest(received, NOW.plusSeconds(20))).isEqualTo(NOW.minusMillis(500));
  }

  @Test
  void aSlowClockAndALateEventMakeTheCallLookEarlier() {
    Instant received = NOW.minusMillis(60_100);

    assertThat(earliest(received, NOW.minusSeconds(60))).isEqualTo(received);
  }

  @Test
  void anEventOfACallThatIsStillToComeSaysNothingOfTheTime() {
    assertThat(earliest(NOW.plusSeconds(5), THIS_SECOND)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void theLatestTimeNeedsNoClockThatAgrees() {
    Instant sent = THIS_SECOND.minusSeconds(200);

    assertThat(read(sent.minusSeconds(7), sent).latest()).isEqualTo(NOW.minusSeconds(5));
    assertThat(read(sent.plusSeconds(1), sent).latest()).isEqualTo(NOW.plusSeconds(2));
  }

  private static Instant earliest(Instant received, Instant sent) {
    return read(received, sent).earliest();
  }

  private static CallTime read(Instant received, Instant sent) {
    return PbxClock.read(received, sent, NOW);
  }
}
