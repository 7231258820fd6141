package dev.ringback.authenticator.gateway;

import dev.ringback.authenticator.testnumber.TestNumbers;
import dev.ringback.telephony.PhoneNumber;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Stands in for a gateway where a test number is to call: it hands out a number that nobody has,
 * and says after a while that it was called. It keeps nothing: the line's reference says who is to
 * call and when, so that any node can answer.
 */
final class TestCallGateway implements ReverseCallGateway {

  private static final String STAND_IN = ":test";

  /** Ofcom keeps +44 7700 900000 to 900999 for films: nobody has these numbers. */
  private static final String NOBODYS = "+447700900%03d";

  private static final int HOW_MANY = 1000;
  private static final int OFFERED = 16;
  private static final Duration LIFETIME = Duration.ofMinutes(10);
  private static final String SEPARATOR = " ";

  private final String gateway;
  private final String name;
  private final TestNumbers numbers;
  private final InstantSource clock;

  /**
   * @param gateway component id of the one that it stands in for
   */
  TestCallGateway(String gateway, String name, TestNumbers numbers, InstantSource clock) {
    this.gateway = gateway;
    this.name = name;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** Whether an id is that of a stand-in. */
  static boolean isOne(String id) {
    return id.endsWith(STAND_IN);
  }

  /** The component id behind an id, which is the id itself but for a stand-in. */
  static String component(String id) {
    return isOne(id) ? id.substring(0, id.length() - STAND_IN.length()) : id;
  }

  @Override
  public String id() {
    return gateway + STAND_IN;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Delivery delivery() {
    return Delivery.POLL;
  }

  @Override
  public Allocation allocate(PhoneNumber caller, String webhookSecret) {
    Optional<Duration> callTime = numbers.callTime();
    if (!numbers.workFor(caller, clock.instant()) || callTime.isEmpty()) {
      return new Allocation.Unavailable(
          new GatewayFailure("no_test_number", "The test number does not work any more."));
    }
    String reference =
        clock.instant().plus(callTime.get()).toEpochMilli() + SEPARATOR + caller.e164();
    List<Line> lines =
        new SecureRandom()
            .ints(OFFERED, 0, HOW_MANY)
            .distinct()
            .mapToObj(index -> new Line(new PhoneNumber(NOBODYS.formatted(index)), reference))
            .toList();
    return new Allocation.Allocated(lines, LIFETIME);
  }

  @Override
  public Inquiry ask(Line line) {
    String[] reference = line.reference().split(SEPARATOR, 2);
    Instant called = Instant.ofEpochMilli(Long.parseLong(reference[0]));
    PhoneNumber caller = new PhoneNumber(reference[1]);
    Instant now = clock.instant();
    return now.isBefore(called) || !numbers.workFor(caller, now)
        ? new Inquiry.NotCalled()
        : new Inquiry.Called(new CallReport(line, caller));
  }

  @Override
  public Optional<GatewayFailure> probe() {
    return Optional.empty();
  }
}
