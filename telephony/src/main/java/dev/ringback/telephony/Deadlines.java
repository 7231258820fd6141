package dev.ringback.telephony;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/** Sets deadlines, all of them with one thread. */
final class Deadlines implements AutoCloseable {

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, new DaemonThreads("ringback-deadlines"));

  Deadlines() {
    // Nearly every deadline is called off; those must not pile up until their time comes.
    timer.setRemoveOnCancelPolicy(true);
  }

  /** Runs {@code abort} after the limit, unless the deadline is closed before. */
  Deadline in(Duration limit, Runnable abort) {
    return new Deadline(timer, limit, abort);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
