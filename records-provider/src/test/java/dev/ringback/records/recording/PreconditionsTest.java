package dev.ringback.records.recording;

import static dev.ringback.records.recording.Preconditions.Verdict.FAILED;
import static dev.ringback.records.recording.Preconditions.Verdict.NOT_MODIFIED;
import static dev.ringback.records.recording.Preconditions.Verdict.PROCEED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.recording.Preconditions.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

  private static final Optional<String> TAG = Optional.of("\"v1\"");
  private static final Optional<String> NO_TAG = Optional.empty();

  @ParameterizedTest
  @CsvSource({
    "'\"v1\"', PROCEED",
    "'\"v0\", \"v1\"', PROCEED",
    "'*', PROCEED",
    "'\"v0\"', FAILED",
    "'W/\"v1\"', FAILED",
    "'v1', FAILED",
    "'', FAILED",
  })
  void ifMatchComparesStrongly(String ifMatch, Verdict verdict) {
    assertThat(judge(Optional.of(ifMatch), Optional.empty(), TAG)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"v1\"', NOT_MODIFIED",
    "'W/\"v1\"', NOT_MODIFIED",
    "'\"v0\",W/\"v1\"', NOT_MODIFIED",
    "'*', NOT_MODIFIED",
    "'\"v0\"', PROCEED",
    "'', PROCEED",
  })
  void ifNoneMatchComparesWeakly(String ifNoneMatch, Verdict verdict) {
    assertThat(judge(Optional.empty(), Optional.of(ifNoneMatch), TAG)).isEqualTo(verdict);
  }

  @Test
  void whatMustMatchComesBeforeWhatMustNot() {
    assertThat(judge(Optional.of("\"v0\""), Optional.of("\"v1\""), TAG)).isEqualTo(FAILED);
    assertThat(judge(Optional.of("\"v1\""), Optional.of("\"v1\""), TAG)).isEqualTo(NOT_MODIFIED);
  }

  @Test
  void aRecordingWithoutATagMatchesNothingButAnything() {
    assertThat(judge(Optional.of("\"v1\""), Optional.empty(), NO_TAG)).isEqualTo(FAILED);
    assertThat(judge(Optional.of("*"), Optional.empty(), NO_TAG)).isEqualTo(PROCEED);
    assertThat(judge(Optional.empty(), Optional.of("\"v1\""), NO_TAG)).isEqualTo(PROCEED);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"v1\"', true",
    "'\"v0\"', false",
    "'W/\"v1\"', false",
    "'Sun, 22 Nov 2026 16:00:00 GMT', false",
  })
  void aRangeIsForWhoHasTheRestOfTheSameRecording(String ifRange, boolean allowed) {
    Preconditions conditions =
        new Preconditions(Optional.empty(), Optional.empty(), Optional.of(ifRange));

    assertThat(conditions.allowRange(TAG)).isEqualTo(allowed);
    assertThat(conditions.allowRange(NO_TAG)).isFalse();
  }

  @Test
  void whoNamesNoConditionGetsWhatIsAskedFor() {
    assertThat(Preconditions.NONE.judge(TAG)).isEqualTo(PROCEED);
    assertThat(Preconditions.NONE.allowRange(NO_TAG)).isTrue();
  }

  private static Verdict judge(
      Optional<String> ifMatch, Optional<String> ifNoneMatch, Optional<String> tag) {
    return new Preconditions(ifMatch, ifNoneMatch, Optional.empty()).judge(tag);
  }
}
