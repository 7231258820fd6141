package dev.ringback.records.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** One of the streams of a node: takes its place until it is closed. */
public final class RecordingStream implements Closeable {

  /** How a recording is written, such as between the brackets of a document. */
  @FunctionalInterface
  public interface Form {
    void write(RecordingContent content, OutputStream out) throws IOException;
  }

  private final StandstillAlarm alarm;
  private final Pace pace;
  private final StreamMeters meters;
  private final Runnable release;
  private final AtomicBoolean closed = new AtomicBoolean();

  private volatile Optional<RecordingContent> carried = Optional.empty();

  RecordingStream(StandstillAlarm alarm, Pace pace, StreamMeters meters, Runnable release) {
    this.alarm = alarm;
    this.pace = pace;
    this.meters = meters;
    this.release = release;
  }

  /** This is what it will send; closed with the stream, whether it was sent or not. */
  public void carry(RecordingContent content) {
    carried = Optional.of(content);
  }

  /**
   * Sends what it carries to whoever reads the output, for as long as enough is taken.
   *
   * @throws IOException if not all of it could be sent
   */
  public void send(OutputStream listener, Form form) throws IOException {
    boolean complete = false;
    try {
      form.write(carried.orElseThrow(), new Output(listener));
      complete = true;
    } finally {
      meters.sent(complete);
    }
  }

  /** Gives the place back, once. */
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true)) {
      try {
        if (carried.isPresent()) {
          carried.get().close();
        }
      } finally {
        release.run();
      }
    }
  }

  /** Writes every piece under the alarm, and sees to the pace. */
  private final class Output extends OutputStream {

    private final OutputStream listener;

    Output(OutputStream listener) {
      this.listener = listener;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      long begun = System.nanoTime();
      alarm.guard(
          () -> {
            listener.write(bytes, offset, length);
            ServerQueue.await();
          });
      pace.took(length, Duration.ofNanos(System.nanoTime() - begun));
    }
  }
}
