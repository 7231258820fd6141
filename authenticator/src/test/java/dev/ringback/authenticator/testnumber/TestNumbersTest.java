package dev.ringback.authenticator.testnumber;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.telephony.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;

class TestNumbersTest {

  private static final PhoneNumber REVIEWER = new PhoneNumber("+79990000001");

  @Test
  void aNumberWorksToTheEndOfItsDayInUtc() {
    TestNumbers numbers = listing("+79990000001 2027-01-31");

    assertThat(numbers.workFor(REVIEWER, Instant.parse("2027-01-31T23:59:59.999Z"))).isTrue();
    assertThat(numbers.workFor(REVIEWER, Instant.parse("2027-02-01T00:00:00Z"))).isFalse();
    assertThat(numbers.past(Instant.parse("2027-02-01T00:00:00Z")))
        .containsExactly(new TestNumber(REVIEWER, LocalDate.of(2027, 1, 31)));
  }

  @Test
  void anyOfSeveralEntriesMayLetANumberWork() {
    TestNumbers numbers =
        listing("+79990000001 2020-01-01, +79990000002 2027-01-31", "+79990000001 2027-01-31");

    assertThat(numbers.workFor(REVIEWER, Instant.parse("2026-11-30T12:00:00Z"))).isTrue();
    assertThat(numbers.working(Instant.parse("2026-11-30T12:00:00Z"))).hasSize(2);
    assertThat(numbers.mistake()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+79990000001",
        "2027-01-31",
        "+79990000001 2027-02-30",
        "+79990000001 31.01.2027",
        "89990000001 2027-01-31",
        "+79990000001 2027-01-31 5"
      })
  void whatIsNoNumberWithADayIsAMistakeAndHasNoEffect(String entry) {
    TestNumbers numbers = listing(entry);

    assertThat(numbers.mistake()).contains(entry);
    assertThat(numbers.workFor(REVIEWER, Instant.EPOCH)).isFalse();
  }

  @Test
  void aCallTakesFiveSecondsUnlessItIsSetToOneToSixty() {
    assertThat(withSeconds(null)).contains(Duration.ofSeconds(5));
    assertThat(withSeconds(" 60 ")).contains(Duration.ofSeconds(60));
    assertThat(withSeconds("0")).isEmpty();
    assertThat(withSeconds("61")).isEmpty();
  }

  private static Optional<Duration> withSeconds(String text) {
    ComponentModel component = component();
    component.getConfig().putSingle(TestNumbers.CALL_SECONDS, text);
    return new TestNumbers(component).callTime();
  }

  private static TestNumbers listing(String... entries) {
    ComponentModel component = component();
    component.getConfig().put(TestNumbers.NUMBERS, List.of(entries));
    return new TestNumbers(component);
  }

  private static ComponentModel component() {
    ComponentModel component = new ComponentModel();
    component.setConfig(new MultivaluedHashMap<>());
    return component;
  }
}
