package dev.ringback.simulator.ovh;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The calls of a small firm with two bills, for a demo: the same ones every time but for their day.
 */
final class DemoCalls {

  static final String LOGIN = "ringback-ovh";

  private static final int CALLS = 200;
  private static final int DAYS = 57;
  private static final long FIRST_ID = 4_210_001;
  private static final long SEED = 33_972_101_010L;

  private static final List<String> LINES =
      List.of("0033972101010", "0033972101011", "0033972101012");
  private static final String QUEUE = "0033972101020";
  private static final String PABX = "0033972101030";

  /** Who calls and is called: the demo's users, and numbers that France keeps for films. */
  private static final List<Party> PARTIES =
      List.of(
          new Party("0079243555100", "Anna Example"),
          new Party("0079161234567", "Boris Example"),
          new Party("0033199001234", ""),
          new Party("0033261912345", ""),
          new Party("0033353013456", ""),
          new Party("0033465714567", ""),
          new Party("0033536495678", ""),
          new Party("0033639980123", ""),
          new Party("0033639984567", ""));

  private final Random random = new Random(SEED);
  private final BillingAccount sales;
  private final BillingAccount support;

  private DemoCalls(Customer firm) {
    this.sales = firm.billingAccount("ringback-ovh-1");
    this.support = firm.billingAccount("ringback-ovh-2");
  }

  private record Party(String number, String name) {}

  /** Gives an application a customer with calls of the last 60 days. */
  static void fill(Application application, Instant now) {
    new DemoCalls(application.customer(LOGIN)).make(now);
  }

  private void make(Instant now) {
    LocalDate today = now.atZone(OvhTime.FRANCE).toLocalDate();
    List<Instant> starts = Stream.generate(() -> start(today)).limit(CALLS).sorted().toList();
    for (int call = 0; call < CALLS; call++) {
      keep(FIRST_ID + call, starts.get(call), call % 2 == 0);
    }
  }

  private void keep(long id, Instant start, boolean recorded) {
    Party party = any(PARTIES);
    String line = any(LINES);
    switch (any(List.of(ServiceKind.values()))) {
      case LINE -> sales.line(line).keep(call(id, start, line, party.number(), recorded));
      case OVH_PABX -> support.ovhPabx(PABX).keep(from(party, id, start, PABX, recorded));
      case EASY_HUNTING ->
          support.easyHunting(QUEUE).keep(from(party, id, start, QUEUE, recorded).takenBy(line));
    }
  }

  private PabxRecord from(Party party, long id, Instant start, String to, boolean recorded) {
    return call(id, start, party.number(), to, recorded).named(party.name());
  }

  private PabxRecord call(long id, Instant start, String from, String to, boolean recorded) {
    PabxRecord call = PabxRecord.of(id, start, duration(), from, to);
    return recorded ? call : call.unrecorded();
  }

  /** Mostly short, now and then up to a quarter of an hour. */
  private Duration duration() {
    double longest = Duration.ofMinutes(15).toSeconds();
    return Duration.ofSeconds(8 + (long) (longest * Math.pow(random.nextDouble(), 3)));
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Some time in office hours. */
  private Instant start(LocalDate today) {
    LocalDate day = today.minusDays(1L + random.nextInt(DAYS));
    LocalDate workday =
        switch (day.getDayOfWeek()) {
          case SATURDAY -> day.minusDays(1);
          case SUNDAY -> day.minusDays(2);
          default -> day;
        };
    return workday
        .atTime(9 + random.nextInt(9), random.nextInt(60), random.nextInt(60))
        .atZone(OvhTime.FRANCE)
        .toInstant();
  }
}
