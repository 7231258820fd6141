package dev.ringback.simulator.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {

  private final Content joined =
      Content.joined(text("abc"), text(""), text("defg"), text("h").part(0, 1));

  @Test
  void joinedContentsAreAsLongAsAllOfThem() {
    assertThat(joined.length()).isEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({"0,8,abcdefgh", "0,3,abc", "3,4,defg", "2,3,cde", "1,7,bcdefgh", "7,1,h", "8,0,''"})
  void joinedContentsAreWrittenFromAnyPoint(long from, long count, String bytes)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    joined.write(out, from, count);

    assertThat(out.toString(US_ASCII)).isEqualTo(bytes);
  }

  private static Content text(String bytes) {
    return Content.of(bytes.getBytes(US_ASCII));
  }
}
