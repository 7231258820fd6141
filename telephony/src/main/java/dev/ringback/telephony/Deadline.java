package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamAnswer.Failed;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends what takes too long, however busily it does so. A socket's own timeout starts anew with each
 * byte, and a vendor that sends one every second would hold a thread for good.
 */
final class Deadline implements AutoCloseable {

  private final Duration limit;
  private final AtomicBoolean passed = new AtomicBoolean();
  private final ScheduledFuture<?> alarm;

  /** Runs {@code abort} on the timer's thread after the limit, unless closed before. */
  Deadline(ScheduledExecutorService timer, Duration limit, Runnable abort) {
    this.limit = limit;
    alarm =
        timer.schedule(
            () -> {
              passed.set(true);
              abort.run();
            },
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
  }

  boolean passed() {
    return passed.get();
  }

  /** What there is to say once it has passed, such as that something is not complete. */
  Failed failure(String state) {
    return new Failed(
        new UpstreamFailure(Kind.TIMEOUT, state + " after " + limit.toMillis() + " ms"));
  }

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
