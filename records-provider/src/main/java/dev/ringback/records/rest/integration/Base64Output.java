package dev.ringback.records.rest.integration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes bytes as base64 (RFC 4648, section 4), a chunk at a time; the last one only when all are
 * there, so that what is cut never looks whole.
 */
final class Base64Output extends OutputStream {

  /** Bytes; three become four characters, and only the last ones may be fewer. */
  private static final int CHUNK = 3 * 1536;

  private final OutputStream out;
  private final byte[] chunk = new byte[CHUNK];
  private final byte[] encoded = new byte[CHUNK / 3 * 4];

  private int count;

  Base64Output(OutputStream out) {
    this.out = out;
  }

  /** How many characters so many bytes become. */
  static long length(long bytes) {
    return (bytes + 2) / 3 * 4;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int size = Math.min(CHUNK - count, length - done);
      System.arraycopy(bytes, offset + done, chunk, count, size);
      count += size;
      done += size;
      if (count == CHUNK) {
        writeEncoded(chunk);
        count = 0;
      }
    }
  }

  /** Writes what is left, filled up to the full four characters. */
  void finish() throws IOException {
    writeEncoded(Arrays.copyOf(chunk, count));
    count = 0;
  }

  private void writeEncoded(byte[] bytes) throws IOException {
    out.write(encoded, 0, Base64.getEncoder().encode(bytes, encoded));
  }
}
