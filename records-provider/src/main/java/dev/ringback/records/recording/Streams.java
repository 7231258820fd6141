package dev.ringback.records.recording;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;

/**
 * The recordings that this node sends. There are only so many at a time, because each takes one of
 * the server's threads until its listener has all of it, or takes nothing any more.
 */
public final class Streams implements AutoCloseable {

  private final Semaphore free;
  private final Duration longestStandstill;
  private final StreamMeters meters;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Streams::timerThread);

  /**
   * Streams of one node.
   *
   * @param most how many at a time
   * @param longestStandstill how long a listener may take nothing of what is sent
   */
  public Streams(int most, Duration longestStandstill, StreamMeters meters) {
    this.longestStandstill = longestStandstill;
    this.meters = meters;
    free = new Semaphore(most);
    // Nearly every alarm is called off; those must not pile up until their time comes
    timer.setRemoveOnCancelPolicy(true);
    meters.watch(() -> most - free.availablePermits());
  }

  /** One more; empty if there are as many as there may be. */
  public Optional<RecordingStream> open() {
    if (!free.tryAcquire()) {
      meters.refused();
      return Optional.empty();
    }
    return Optional.of(
        new RecordingStream(new StandstillAlarm(timer, longestStandstill), meters, free::release));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private static Thread timerThread(Runnable work) {
    Thread thread = new Thread(work, "ringback-listeners");
    thread.setDaemon(true);
    return thread;
  }
}
