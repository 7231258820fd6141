package dev.ringback.simulator.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mp3ToneTest {

  private static final int FRAME = 36;

  @Test
  void aByteLastsAMillisecond() {
    assertThat(Mp3Tone.lasting(Duration.ofSeconds(42), 1).length()).isEqualTo(42_000);
  }

  @Test
  void everyFrameBeginsWithTheHeaderOfItsKindAndEndsWithItsNumber() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(bytes(Mp3Tone.ofLength(3_000L * FRAME, 7)));

    for (int frame = 0; frame < 3_000; frame++) {
      assertThat(bytes.getInt(frame * FRAME)).isEqualTo(0xFFF318C0);
      assertThat(bytes.getInt(frame * FRAME + FRAME - 4)).isEqualTo(frame);
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 100", "35, 2", "36, 36", "36863, 2", "40000, 50000", "99999, 1"})
  void anyPartIsThatOfTheWhole(int from, int count) throws IOException {
    Mp3Tone tone = Mp3Tone.ofLength(100_000, 7);

    ByteArrayOutputStream part = new ByteArrayOutputStream();
    tone.write(part, from, count);

    assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes(tone), from, from + count));
  }

  @Test
  void neighboursDifferInHeight() throws IOException {
    assertThat(bytes(Mp3Tone.ofLength(FRAME, 7))).isNotEqualTo(bytes(Mp3Tone.ofLength(FRAME, 8)));
    assertThat(bytes(Mp3Tone.ofLength(FRAME, -1))).hasSize(FRAME);
  }

  private static byte[] bytes(Mp3Tone tone) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tone.write(bytes, 0, tone.length());
    return bytes.toByteArray();
  }
}
