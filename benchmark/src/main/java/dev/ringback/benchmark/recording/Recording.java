package dev.ringback.benchmark.recording;

import dev.ringback.testkit.http.Loopback;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * A recording as a program hears it.
 *
 * @param token of the program
 */
record Recording(Way way, URI address, String token) {

  private static final int PIECE = 64 * 1024;

  /** Bytes of an answer's JSON that are no recording. */
  private static final int LONGEST_ENVELOPE = 4 * 1024;

  /**
   * Hears all of it.
   *
   * @param audio how many bytes the recording has
   * @throws IllegalStateException if others come
   */
  void hear(long audio) {
    try (InputStream answer = begin()) {
      long count = count(answer, Long.MAX_VALUE);
      double around = count - way.out().bytes((double) audio);
      if (around < 0 || around > LONGEST_ENVELOPE) {
        throw new IllegalStateException(
            "%s of %d bytes: %d bytes came".formatted(way.title(), audio, count));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a recording that breaks off", e);
    }
  }

  /**
   * Begins to hear it.
   *
   * @throws IllegalStateException if there is none
   */
  InputStream begin() {
    HttpResponse<InputStream> answer =
        Loopback.open(Loopback.to(address).header("Authorization", "Bearer " + token).GET());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(way.title() + ": " + answer.statusCode());
    }
    return answer.body();
  }

  /**
   * Reads on.
   *
   * @return how many bytes came: fewer only at the end
   */
  static long count(InputStream answer, long most) throws IOException {
    byte[] piece = new byte[PIECE];
    long count = 0;
    for (int came = 0; came >= 0 && count < most; came = answer.read(piece)) {
      count += came;
    }
    return count;
  }
}
