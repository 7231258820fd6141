package dev.ringback.simulator.ovh;

import dev.ringback.simulator.demo.OfficeCalls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The calls of a small firm with two bills, for a demo: the same ones every time, but for the days
 * that they were made on. Every second one was recorded.
 */
final class DemoCalls {

  private static final int CALLS = 200;
  private static final long FIRST_ID = 4_210_001;
  private static final long SEED = 60;

  /** With the days to the next weekend, these make the 60 that OVH keeps recordings for. */
  private static final int DAYS = 57;

  private static final List<String> LINES =
      List.of("0033972101010", "0033972101011", "0033972101012");
  private static final String QUEUE = "0033972101020";
  private static final String PABX = "0033972101030";

  private static final List<Party> USERS =
      List.of(
          new Party("0079243555100", "Anna Example"), new Party("0079161234567", "Boris Example"));

  /** Numbers that France keeps for films. */
  private static final List<Party> STRANGERS =
      Stream.of(
              "0033199001234",
              "0033261912345",
              "0033353013456",
              "0033465714567",
              "0033536495678",
              "0033639980123",
              "0033639984567")
          .map(number -> new Party(number, ""))
          .toList();

  private final OfficeCalls office = new OfficeCalls(SEED, OvhTime.FRANCE);
  private final BillingAccount sales;
  private final BillingAccount support;

  private DemoCalls(Customer firm) {
    this.sales = firm.billingAccount("ringback-ovh-1");
    this.support = firm.billingAccount("ringback-ovh-2");
  }

  private record Party(String number, String name) {}

  /** Gives a customer two billing accounts with the calls of the 60 days before this time. */
  static void give(Customer firm, Instant now) {
    new DemoCalls(firm).keep(now.atZone(OvhTime.FRANCE).toLocalDate());
  }

  private void keep(LocalDate today) {
    List<Instant> starts = office.starts(CALLS, today, DAYS);
    for (int call = 0; call < CALLS; call++) {
      keep(FIRST_ID + call, starts.get(call), office.any(office.oneIn(3) ? USERS : STRANGERS));
    }
  }

  private void keep(long id, Instant start, Party party) {
    String line = office.any(LINES);
    switch (office.any(List.of(ServiceKind.values()))) {
      case LINE -> sales.line(line).keep(call(id, start, line, party.number()));
      case OVH_PABX -> support.ovhPabx(PABX).keep(incoming(id, start, party, PABX));
      case EASY_HUNTING ->
          support.easyHunting(QUEUE).keep(incoming(id, start, party, QUEUE).takenBy(line));
    }
  }

  private PabxRecord incoming(long id, Instant start, Party party, String to) {
    return call(id, start, party.number(), to).named(party.name());
  }

  private PabxRecord call(long id, Instant start, String from, String to) {
    PabxRecord call = PabxRecord.of(id, start, office.duration(), from, to);
    return id % 2 == 0 ? call : call.unrecorded();
  }
}
