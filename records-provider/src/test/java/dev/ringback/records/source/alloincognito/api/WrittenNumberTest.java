package dev.ringback.records.source.alloincognito.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.record.Party;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNumberTest {

  @ParameterizedTest
  @CsvSource({
    "79161234567, +79161234567",
    "89161234567, +79161234567",
    "9161234567, +79161234567",
    "+7 916 123-45-67, +79161234567",
    "0033123456789, +33123456789",
    "33123456789, +33123456789",
    "447700900123, +447700900123",
    "112, 112",
    "9999999, 9999999",
    "anonymous, anonymous"
  })
  void aNumberIsTheSameHoweverItIsWritten(String written, String address) {
    assertThat(WrittenNumber.read(written)).isEqualTo(new Party(address));
  }
}
