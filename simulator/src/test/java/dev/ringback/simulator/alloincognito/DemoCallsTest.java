package dev.ringback.simulator.alloincognito;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.simulator.SetClock;
import dev.ringback.simulator.Simulator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoCallsTest {

  private static final Set<String> LINES = Set.of("+74951234567", "+74951234568");

  private final SetClock clock = new SetClock();
  private final List<Call> calls = demoCalls();

  @Test
  void thereAreAHundredCallsOfWhichEverySecondWasRecorded() {
    assertThat(calls).extracting(Call::callId).hasSize(100).doesNotHaveDuplicates();
    assertThat(calls).filteredOn(call -> call.recordFileId().isPresent()).hasSize(50);
  }

  @Test
  void allWereMadeInTheLastThirtyDaysOnTwoLines() {
    assertThat(calls)
        .allMatch(call -> call.start().isBefore(clock.instant()))
        .allMatch(call -> call.start().isAfter(clock.instant().minus(Duration.ofDays(30))))
        .allMatch(call -> LINES.contains(call.direction() == Call.OUT ? call.from() : call.to()))
        .extracting(Call::direction)
        .contains(Call.OUT, Call.IN);
  }

  @Test
  void bothDemoUsersCallAndAreCalled() {
    for (String number : List.of("+79243555100", "+79161234567")) {
      assertThat(calls).filteredOn(call -> call.from().equals(number)).isNotEmpty();
      assertThat(calls).filteredOn(call -> call.to().equals(number)).isNotEmpty();
    }
  }

  @Test
  void someLeftAVoiceMessage() {
    assertThat(calls).extracting(Call::isRead).contains(Optional.of(false));
  }

  @Test
  void theyAreTheSameEveryTime() {
    assertThat(demoCalls()).containsExactlyInAnyOrderElementsOf(calls);
  }

  private List<Call> demoCalls() {
    try (Simulator simulator = Simulator.start(0, clock)) {
      return simulator.alloIncognito().contract(AlloIncognito.DEMO_TOKEN).calls().toList();
    }
  }
}
