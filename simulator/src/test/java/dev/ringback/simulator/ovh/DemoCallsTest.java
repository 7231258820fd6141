package dev.ringback.simulator.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoCallsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

  private final List<PabxRecord> calls = callsBefore(NOW);

  @Test
  void thereAreTwoHundredCallsOnTwoBillsOfWhichEverySecondWasRecorded() {
    assertThat(calls).hasSize(200).doesNotHaveDuplicates();
    assertThat(calls).filteredOn(PabxRecord::recorded).hasSize(100);
  }

  @Test
  void allWereMadeInTheLastSixtyDays() {
    assertThat(calls)
        .extracting(PabxRecord::callStart)
        .allMatch(start -> start.isBefore(NOW) && start.isAfter(NOW.minus(Duration.ofDays(60))));
  }

  @Test
  void bothDemoUsersCallAndAreCalled() {
    for (String number : List.of("0079243555100", "0079161234567")) {
      assertThat(calls).filteredOn(call -> call.callerIdNumber().equals(number)).isNotEmpty();
      assertThat(calls).filteredOn(call -> call.destinationNumber().equals(number)).isNotEmpty();
    }
  }

  @Test
  void theyAreTheSameEveryTime() {
    assertThat(callsBefore(NOW)).isEqualTo(calls);
  }

  private static List<PabxRecord> callsBefore(Instant now) {
    Customer firm = new Customer();
    DemoCalls.give(firm, now);
    assertThat(firm.billingAccountNames()).hasSize(2);
    return firm.services().flatMap(service -> service.records().stream()).toList();
  }
}
