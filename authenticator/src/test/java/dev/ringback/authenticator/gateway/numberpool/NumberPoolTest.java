package dev.ringback.authenticator.gateway.numberpool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPoolTest {

  private final Random random = new Random(1);

  @Test
  void numbersAndRangesMayBeMixed() {
    NumberPool pool =
        new NumberPool(
            List.of("+79641110000-+79641110002", "+79641115786", "+4930901820 - +4930901821"));

    assertThat(pool.size()).isEqualTo(6);
    assertThat(pool.offer(random))
        .extracting(PhoneNumber::e164)
        .containsExactlyInAnyOrder(
            "+79641110000",
            "+79641110001",
            "+79641110002",
            "+79641115786",
            "+4930901820",
            "+4930901821");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "79641110000",
        "89641110000",
        "+7 964 111-00-00",
        "+79641119999-+79641110000",
        "+79641110000-9999",
        "+79641110000-+796411100000",
        "+0123456789",
        "+7964111000012345",
        "anonymous",
        "-"
      })
  void whatIsNoNumberAndNoRangeIsNamed(String text) {
    assertThat(NumberPool.mistakeIn(List.of("+79641115786", text))).contains(text);
    assertThat(new NumberPool(List.of("+79641115786", text)).size()).isEqualTo(1);
  }

  @Test
  void tenThousandNumbersAreOneRange() {
    NumberPool pool = new NumberPool(List.of("+79641110000-+79641119999"));

    Set<PhoneNumber> met = new HashSet<>();
    for (int request = 0; request < 5_000; request++) {
      met.addAll(pool.offer(random));
    }

    assertThat(pool.size()).isEqualTo(10_000);
    assertThat(met).hasSizeGreaterThan(9_900);
    assertThat(met)
        .allSatisfy(number -> assertThat(number.e164()).isBetween("+79641110000", "+79641119999"));
  }

  @Test
  void severalDifferentNumbersAreOffered() {
    NumberPool pool = new NumberPool(List.of("+79641110000-+79641119999"));

    assertThat(pool.offer(random)).hasSize(16).doesNotHaveDuplicates();
  }

  @Test
  void aNumberThatIsListedTwiceIsOfferedOnce() {
    NumberPool pool = new NumberPool(List.of("+79641110000", "+79641110000"));

    assertThat(pool.offer(random)).hasSize(1);
  }

  @Test
  void aPoolWithoutNumbersOffersNone() {
    assertThat(new NumberPool(List.of()).offer(random)).isEmpty();
  }
}
