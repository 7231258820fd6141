package dev.ringback.benchmark.recording;

import dev.ringback.benchmark.measure.Pause;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Listeners who have begun to hear a recording and take nothing more of it. */
final class StandingListeners implements AutoCloseable {

  /** More than the network keeps of a connection on one machine. */
  static final int LEAST_MEGABYTES = 20;

  /** Until the network takes no more; the server drops them only much later. */
  private static final Duration UNTIL_FULL = Duration.ofSeconds(5);

  private final List<InputStream> answers = new ArrayList<>();

  /** So many, at a moment when the server can send them nothing more. */
  StandingListeners(Recording recording, int count) {
    for (int listener = 0; listener < count; listener++) {
      answers.add(recording.begin());
    }
    Pause.of(UNTIL_FULL);
  }

  /**
   * Lets them hear on.
   *
   * @throws IOException if the server has dropped one of them
   */
  void hearOn() throws IOException {
    for (InputStream answer : answers) {
      long most = Wire.megabytes(LEAST_MEGABYTES);
      long count = Recording.count(answer, most);
      if (count < most) {
        throw new IOException("a recording ends after " + count + " bytes");
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (InputStream answer : answers) {
      answer.close();
    }
  }
}
