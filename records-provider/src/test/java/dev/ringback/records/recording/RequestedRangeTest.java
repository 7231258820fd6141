package dev.ringback.records.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.recording.RequestedRange.Everything;
import dev.ringback.records.recording.Selection.Part;
import dev.ringback.records.recording.Selection.Unsatisfiable;
import dev.ringback.records.recording.Selection.Whole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestedRangeTest {

  private static final long LENGTH = 1_000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-99, 0, 99",
    "bytes=0-0, 0, 0",
    "bytes=0-, 0, 999",
    "bytes=500-, 500, 999",
    "bytes=999-, 999, 999",
    "bytes=900-5000, 900, 999",
    "bytes=900-99999999999999999999999, 900, 999",
    "bytes=-1, 999, 999",
    "bytes=-100, 900, 999",
    "bytes=-5000, 0, 999",
    "BYTES= 1-2 , 1, 2",
  })
  void bytesAreCountedFromEitherEnd(String header, long first, long last) {
    assertThat(RequestedRange.read(header).of(LENGTH))
        .isEqualTo(new Part(new ByteRange(first, last), LENGTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=1000-", "bytes=1000-1001", "bytes=99999999999999999999-", "bytes=-0"})
  void whatLiesPastTheEndIsUnsatisfiable(String header) {
    assertThat(RequestedRange.read(header).of(LENGTH)).isEqualTo(new Unsatisfiable(LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-", "bytes=-1"})
  void nothingCanBeAskedOfAnEmptyRecording(String header) {
    assertThat(RequestedRange.read(header).of(0)).isEqualTo(new Unsatisfiable(0));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes",
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=a-b",
        "bytes=1-2,5-6",
        "seconds=1-2",
        "bytes=--5",
        "bytes=+1-2",
        "bytes=1-2\r\nX: y",
        "bytes=٣-٤"
      })
  void whatIsNoSingleRangeAsksForEverything(String header) {
    assertThat(RequestedRange.read(header)).isEqualTo(new Everything());
    assertThat(RequestedRange.read(header).of(LENGTH)).isEqualTo(new Whole());
  }

  @Test
  void whereToBeginIsKnownBeforeTheLengthIsButForTheLastBytes() {
    assertThat(RequestedRange.read(null).firstByte()).hasValue(0);
    assertThat(RequestedRange.read("bytes=7-").firstByte()).hasValue(7);
    assertThat(RequestedRange.read("bytes=-7").firstByte()).isEmpty();
  }

  @Test
  void aPartSaysWhichBytesOfHowManyItIs() {
    Part part = (Part) RequestedRange.read("bytes=-100").of(LENGTH);

    assertThat(part.contentRange()).isEqualTo("bytes 900-999/1000");
    assertThat(part.range().length()).isEqualTo(100);
  }
}
