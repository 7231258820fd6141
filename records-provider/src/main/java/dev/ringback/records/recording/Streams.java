package dev.ringback.records.recording;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;

/**
 * The recordings that this node sends. There are only so many at a time, because each takes one of
 * the server's threads until its listener has all of it, or takes too little of it; and of these
 * each user and each client network has a share.
 */
public final class Streams implements AutoCloseable {

  private final StreamPlaces places;
  private final Duration longestStandstill;
  private final LeastSpeed leastSpeed;
  private final StreamMeters meters;
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(1, Streams::timerThread);

  /**
   * Streams of one node.
   *
   * @param limits how many at a time
   * @param longestStandstill how long a listener may take nothing of what is sent
   * @param leastSpeed how fast a listener must be
   */
  public Streams(
      StreamLimits limits, Duration longestStandstill, LeastSpeed leastSpeed, StreamMeters meters) {
    this.places = new StreamPlaces(limits);
    this.longestStandstill = longestStandstill;
    this.leastSpeed = leastSpeed;
    this.meters = meters;
    // Nearly every alarm is called off; those must not pile up until their time comes
    timer.setRemoveOnCancelPolicy(true);
    meters.watch(places::taken);
  }

  /** One more, if the node, the user and the network may have it. */
  public StreamPlace open(StreamHolder holder) {
    Optional<StreamPlace> refusal = places.take(holder);
    refusal.ifPresent(any -> meters.refused());
    return refusal.orElseGet(() -> new StreamPlace.Taken(stream(holder)));
  }

  private RecordingStream stream(StreamHolder holder) {
    return new RecordingStream(
        new StandstillAlarm(timer, longestStandstill),
        new Pace(leastSpeed),
        meters,
        () -> places.giveBack(holder));
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
