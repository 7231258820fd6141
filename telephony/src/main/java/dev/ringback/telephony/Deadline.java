package dev.ringback.telephony;

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

  private final AtomicBoolean passed = new AtomicBoolean();
  private final ScheduledFuture<?> alarm;

  /** Runs {@code abort} on the timer's thread after the limit, unless closed before. */
  Deadline(ScheduledExecutorService timer, Duration limit, Runnable abort) {
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

  @Override
  public void close() {
    alarm.cancel(false);
  }
}
