package dev.ringback.records.recording;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** What a source sends of a recording; knows whether it was put away. */
public final class Tape extends FilterInputStream {

  private boolean closed;

  private Tape(InputStream content) {
    super(content);
  }

  /** The bytes of a recording from here on. */
  public static Tape of(byte[] recording, long firstByte) {
    int from = (int) Math.min(firstByte, recording.length);
    return new Tape(
        new ByteArrayInputStream(Arrays.copyOfRange(recording, from, recording.length)));
  }

  /** One that tears after so many bytes. */
  public static Tape tornAfter(byte[] recording, int bytes) {
    InputStream torn = InputStream.nullInputStream();
    try {
      torn.close();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return new Tape(new SequenceInputStream(new ByteArrayInputStream(recording, 0, bytes), torn));
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }
}
