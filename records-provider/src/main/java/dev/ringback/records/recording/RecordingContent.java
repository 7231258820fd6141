package dev.ringback.records.recording;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;

/**
 * Bytes of a recording on their way through: a piece at a time, and in the end all of them or an
 * exception.
 */
public final class RecordingContent implements Closeable {

  /** Bytes kept of a recording of any size. */
  private static final int PIECE = 8 * 1024;

  private final InputStream upstream;
  private final OptionalLong length;
  private final byte[] piece = new byte[PIECE];

  private long toSkip;
  private int count;

  private RecordingContent(InputStream upstream, long toSkip, OptionalLong length) {
    this.upstream = upstream;
    this.toSkip = toSkip;
    this.length = length;
  }

  /**
   * Waits for the first piece: of a recording that breaks off before it, the one who asks can still
   * be told so.
   *
   * @param toSkip how many bytes come before those that are wanted
   * @param length how many are wanted; if empty, all that come
   * @throws IOException if nothing comes; the stream is closed then
   */
  static RecordingContent begin(InputStream upstream, long toSkip, OptionalLong length)
      throws IOException {
    RecordingContent content = new RecordingContent(upstream, toSkip, length);
    try {
      content.next();
      return content;
    } catch (IOException nothing) {
      upstream.close();
      throw nothing;
    }
  }

  /** How many bytes there will be, if that is known. */
  public OptionalLong length() {
    return length;
  }

  /**
   * Writes the bytes, once.
   *
   * @throws IOException if the recording ends before its end, or nobody takes it any more
   */
  public void writeTo(OutputStream out) throws IOException {
    long remaining = length.orElse(Long.MAX_VALUE);
    while (remaining > 0 && count >= 0) {
      int from = (int) Math.min(toSkip, count);
      int size = (int) Math.min(remaining, count - from);
      out.write(piece, from, size);
      toSkip -= from;
      remaining -= size;
      if (remaining > 0) {
        next();
      }
    }
    if (length.isPresent() && remaining > 0) {
      throw new EOFException("the recording ends " + remaining + " bytes before its end");
    }
  }

  @Override
  public void close() throws IOException {
    upstream.close();
  }

  private void next() throws IOException {
    count = upstream.read(piece);
  }
}
