package dev.ringback.authenticator.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MinuteBudgetTest {

  private static final Instant NOW = Instant.parse("2026-11-22T16:00:00Z");

  private final MinuteBudget budget = new MinuteBudget(60);

  @Test
  void aFloodCausesNoMoreThanTheBudgetOfEveryMinute() {
    assertThat(allowed("gateway", NOW, 10_000)).isEqualTo(60);
    assertThat(allowed("gateway", NOW.plusSeconds(59), 10_000)).isZero();
    assertThat(allowed("gateway", NOW.plusSeconds(60), 10_000)).isEqualTo(60);
  }

  @Test
  void oneGatewaysFloodCostsNoOther() {
    allowed("gateway", NOW, 10_000);

    assertThat(budget.allows("another", NOW)).isTrue();
  }

  private long allowed(String gateway, Instant when, int times) {
    return IntStream.range(0, times).filter(nth -> budget.allows(gateway, when)).count();
  }
}
