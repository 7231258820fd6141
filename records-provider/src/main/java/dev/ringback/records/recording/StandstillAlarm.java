package dev.ringback.records.recording;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends writing to somebody who does not read. A server's output waits for its client without a
 * deadline; only an interrupt gets its thread back.
 *
 * @param timer rings
 * @param limit how long one piece may take
 */
record StandstillAlarm(ScheduledExecutorService timer, Duration limit) {

  /** What writes. */
  @FunctionalInterface
  interface Writing {
    void run() throws IOException;
  }

  /**
   * Writes, for as long as the limit.
   *
   * @throws InterruptedIOException if it took longer
   */
  void guard(Writing writing) throws IOException {
    Ring ring = new Ring(Thread.currentThread());
    Future<?> call = timer.schedule(ring::ring, limit.toMillis(), TimeUnit.MILLISECONDS);
    try {
      writing.run();
    } finally {
      call.cancel(false);
      ring.end();
    }
  }

  /** Rings while there is somebody to wake, and leaves no interrupt behind for whoever is next. */
  private static final class Ring {

    private final Thread writer;
    private boolean over;
    private boolean rang;

    Ring(Thread writer) {
      this.writer = writer;
    }

    synchronized void ring() {
      if (!over) {
        rang = true;
        writer.interrupt();
      }
    }

    synchronized void end() {
      over = true;
      if (rang) {
        Thread.interrupted();
      }
    }
  }
}
