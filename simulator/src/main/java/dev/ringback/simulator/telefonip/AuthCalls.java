package dev.ringback.simulator.telefonip;

import dev.ringback.telephony.PhoneNumber;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The numbers that one account has handed out, oldest first. Thread-safe; forgets the oldest. */
final class AuthCalls {

  /** Half of the block, so that a free number is found after two draws on average. */
  static final int MOST_KEPT = 5_000;

  private final Map<Long, AuthCall> calls =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, AuthCall> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private final Clock clock;
  private final LongSupplier ids;
  private final Supplier<PhoneNumber> numbers;

  AuthCalls(Clock clock, LongSupplier ids, Supplier<PhoneNumber> numbers) {
    this.clock = clock;
    this.ids = ids;
    this.numbers = numbers;
  }

  /** Hands out a number that nobody else of this account waits at. */
  synchronized AuthCall open(PhoneNumber phone, Optional<URI> webhook, Duration lifetime) {
    return open(unusedNumber(), phone, webhook, lifetime);
  }

  /** Hands out the number at which this phone is waited for already, if there is one. */
  synchronized AuthCall openAgain(PhoneNumber phone, Optional<URI> webhook, Duration lifetime) {
    PhoneNumber number =
        open()
            .filter(call -> call.phone().equals(phone))
            .map(AuthCall::authPhone)
            .findFirst()
            .orElseGet(this::unusedNumber);
    return open(number, phone, webhook, lifetime);
  }

  synchronized Optional<AuthCall> find(long id) {
    return Optional.ofNullable(calls.get(id));
  }

  synchronized List<OpenNumber> openNumbers() {
    return open().map(AuthCall::asOpenNumber).toList();
  }

  /** Takes a call in: whatever was open and fits is called from now on, and is returned. */
  synchronized List<AuthCall> ring(PhoneNumber from, Predicate<AuthCall> fits) {
    List<AuthCall> called = open().filter(fits).map(call -> call.calledBy(from)).toList();
    called.forEach(call -> calls.put(call.id(), call));
    return called;
  }

  private AuthCall open(
      PhoneNumber number, PhoneNumber phone, Optional<URI> webhook, Duration lifetime) {
    AuthCall call =
        new AuthCall(
            ids.getAsLong(),
            number,
            phone,
            webhook,
            clock.instant().plus(lifetime),
            Optional.empty());
    calls.put(call.id(), call);
    return call;
  }

  private PhoneNumber unusedNumber() {
    return Stream.generate(numbers)
        .filter(number -> open().noneMatch(call -> call.authPhone().equals(number)))
        .findFirst()
        .orElseThrow();
  }

  private Stream<AuthCall> open() {
    Instant now = clock.instant();
    return calls.values().stream().filter(call -> call.isOpen(now));
  }
}
