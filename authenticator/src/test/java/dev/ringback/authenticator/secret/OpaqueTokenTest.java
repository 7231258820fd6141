package dev.ringback.authenticator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OpaqueTokenTest {

  private static final String PREFIX = "rbk_";
  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  /** The checksum was reckoned by another implementation of CRC-32 (zlib's). */
  private static final String SAMPLE = "rbk_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefg037Hgv";

  @Test
  void aValueIsAPrefixAndFortyNineLettersAndDigits() {
    assertThat(OpaqueToken.random(PREFIX).text()).matches("rbk_[0-9A-Za-z]{49}");
  }

  @Test
  void aValueIsReadAsItself() {
    OpaqueToken value = OpaqueToken.random(PREFIX);

    assertThat(OpaqueToken.read(PREFIX, value.text()))
        .map(OpaqueToken::text)
        .contains(value.text());
  }

  @Test
  void theChecksumIsTheOneThatOthersReckon() {
    assertThat(OpaqueToken.read(PREFIX, SAMPLE)).isPresent();
  }

  @Test
  void noSingleChangedCharacterGoesUnnoticed() {
    String value = OpaqueToken.random(PREFIX).text();

    Stream<String> changed =
        IntStream.range(0, value.length())
            .boxed()
            .flatMap(place -> othersAt(value, place))
            .filter(other -> OpaqueToken.read(PREFIX, other).isPresent());

    assertThat(changed).isEmpty();
  }

  @Test
  void noTwoSwappedNeighboursGoUnnoticed() {
    String value = OpaqueToken.random(PREFIX).text();

    Stream<String> swapped =
        IntStream.range(0, value.length() - 1)
            .mapToObj(place -> swap(value, place))
            .filter(other -> !other.equals(value))
            .filter(other -> OpaqueToken.read(PREFIX, other).isPresent());

    assertThat(swapped).isEmpty();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"rbk_", "eyJhbGciOiJSUzI1NiJ9.e30.c2ln", " ", "rbk_ü"})
  void whatIsNoTokenIsNotReadAsOne(String presented) {
    assertThat(OpaqueToken.read(PREFIX, presented)).isEmpty();
  }

  @Test
  void aTokenOfOneKindIsNoneOfAnother() {
    String value = OpaqueToken.random("rbka_").text();

    assertThat(OpaqueToken.read("rbka_", value)).isPresent();
    assertThat(OpaqueToken.read(PREFIX, value)).isEmpty();
    assertThat(OpaqueToken.read("rbkr_", value.replace("rbka_", "rbkr_"))).isEmpty();
  }

  @Test
  void nothingMayStandBeforeOrAfter() {
    String value = OpaqueToken.random(PREFIX).text();

    assertThat(Stream.of(" " + value, value + " ", value + "\n", value + "0", "Bearer " + value))
        .allSatisfy(presented -> assertThat(OpaqueToken.read(PREFIX, presented)).isEmpty());
  }

  @Test
  void everyCharacterIsAboutAsLikelyAsAnyOther() {
    int values = 2_000;

    Map<Character, Long> counts =
        Stream.generate(() -> OpaqueToken.random(PREFIX))
            .limit(values)
            .flatMap(value -> characters(value.text().substring(4, 47)))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

    double expected = values * 43 / 62.0;
    assertThat(counts).hasSize(62);
    assertThat(counts.values())
        .allSatisfy(count -> assertThat((double) count).isBetween(expected * 0.8, expected * 1.2));
  }

  @Test
  void whatIsKeptIsTheHashOfTheWholeValue() {
    assertThat(OpaqueToken.read(PREFIX, SAMPLE).orElseThrow().hash())
        .isEqualTo("38ce7707efd99f9268e070aac816767f24c3cc081f1ec1658ed9d92777944217");
  }

  private static Stream<String> othersAt(String value, int place) {
    return characters(BASE62 + "_-+/ ")
        .filter(character -> character != value.charAt(place))
        .map(character -> value.substring(0, place) + character + value.substring(place + 1));
  }

  private static String swap(String value, int place) {
    return value.substring(0, place)
        + value.charAt(place + 1)
        + value.charAt(place)
        + value.substring(place + 2);
  }

  private static Stream<Character> characters(String text) {
    return text.chars().mapToObj(character -> (char) character);
  }
}
