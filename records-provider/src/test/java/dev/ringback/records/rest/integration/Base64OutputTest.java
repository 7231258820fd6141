package dev.ringback.records.rest.integration;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Base64OutputTest {

  private static final int CHUNK = 12_288;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 100, CHUNK - 1, CHUNK, CHUNK + 1, 5 * CHUNK + 2})
  void bytesComeOutAsOthersEncodeThemHoweverTheyWentIn(int size) throws IOException {
    byte[] bytes = new byte[size];
    Random random = new Random(size);
    random.nextBytes(bytes);
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    Base64Output output = new Base64Output(encoded);

    for (int done = 0; done < size; ) {
      int piece = Math.min(random.nextInt(20_000), size - done);
      output.write(bytes, done, piece);
      done += piece;
    }
    output.finish();

    assertThat(Base64Output.length(size)).isEqualTo(encoded.size());
    assertThat(encoded.toString(US_ASCII)).isEqualTo(Base64.getEncoder().encodeToString(bytes));
  }
}
