package dev.ringback.simulator.ovh;

import dev.ringback.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;

/** A line of a customer, of which OVH keeps five calls, and a program that may read them. */
record RecordedLine(
    Simulator simulator,
    Application application,
    BillingAccount bill,
    Service line,
    OvhProgram program)
    implements AutoCloseable {

  /** The path of its records. */
  static final String RECORDS = "/telephony/bill-1/line/0033972101010/records";

  private static final Instant NOON_IN_PARIS = Instant.parse("2026-07-01T10:00:00Z");

  static RecordedLine create() {
    Simulator simulator = Simulator.start(0);
    Application application = simulator.ovh().application("reads", "its-secret");
    BillingAccount bill = application.customer("firm").billingAccount("bill-1");
    Service line = bill.line("0033972101010");
    LongStream.rangeClosed(1, 5).mapToObj(RecordedLine::call).forEach(line::keep);
    OvhProgram program = new OvhProgram(simulator, application).linkedTo("firm");
    return new RecordedLine(simulator, application, bill, line, program);
  }

  /** A call of the line, so many minutes after noon in Paris. */
  static PabxRecord call(long id) {
    return PabxRecord.of(
        id,
        NOON_IN_PARIS.plus(Duration.ofMinutes(id)),
        Duration.ofSeconds(42),
        "0033972101010",
        "0079243555100");
  }

  @Override
  public void close() {
    simulator.close();
  }
}
