package dev.ringback.simulator.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** When people call an office, and for how long: the same every time, but for the days. */
public final class OfficeCalls {

  private final Random random;
  private final ZoneId zone;

  /**
   * @param seed any; another one makes other calls
   * @param zone where the office is
   */
  public OfficeCalls(long seed, ZoneId zone) {
    this.random = new Random(seed);
    this.zone = zone;
  }

  /**
   * Times in office hours, in their order.
   *
   * @param count how many
   * @param today the day after the last one
   * @param days how many days there are; one of them at a weekend counts for the Friday before
   */
  public List<Instant> starts(int count, LocalDate today, int days) {
    return Stream.generate(() -> start(today, days)).limit(count).sorted().toList();
  }

  /** Mostly a minute or two, now and then a quarter of an hour. */
  public Duration duration() {
    long more = (long) (800 * Math.pow(random.nextDouble(), 3));
    return Duration.ofSeconds(10 + random.nextInt(60) + more);
  }

  public <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** True once in so many times. */
  public boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  private Instant start(LocalDate today, int days) {
    LocalDate day = today.minusDays(1 + random.nextInt(days));
    LocalDate workday =
        switch (day.getDayOfWeek()) {
          case SATURDAY -> day.minusDays(1);
          case SUNDAY -> day.minusDays(2);
          default -> day;
        };
    return workday
        .atTime(9 + random.nextInt(9), random.nextInt(60), random.nextInt(60))
        .atZone(zone)
        .toInstant();
  }
}
