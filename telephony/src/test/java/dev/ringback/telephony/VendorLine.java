package dev.ringback.telephony;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A vendor's side of one connection. */
record VendorLine(Socket connection, CountDownLatch closing) {

  private static final long BEAT_MILLIS = 20;

  void says(String text) throws IOException {
    connection.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    connection.getOutputStream().flush();
  }

  /** Sends the text again and again, a beat apart, until somebody hangs up. */
  void drips(String text) throws IOException {
    while (!closes(BEAT_MILLIS)) {
      says(text);
    }
  }

  /** Says nothing more, and does not hang up either. */
  void fallsSilent() throws IOException {
    if (!closes(TimeUnit.MINUTES.toMillis(1))) {
      throw new IOException("nobody hung up on a silent vendor");
    }
  }

  /** Does nothing for so long. */
  void pauses(Duration pause) throws IOException {
    closes(pause.toMillis());
  }

  void hangsUp() throws IOException {
    connection.close();
  }

  private boolean closes(long withinMillis) throws IOException {
    try {
      return closing.await(withinMillis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException testIsOver) {
      Thread.currentThread().interrupt();
      throw new IOException("the test is over", testIsOver);
    }
  }
}
