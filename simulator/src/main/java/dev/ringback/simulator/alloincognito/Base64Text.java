package dev.ringback.simulator.alloincognito;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.ringback.simulator.web.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/**
 * Bytes as base64 (RFC 4648, section 4), encoded while they are read.
 *
 * @param end what is between two lines of 64 characters; nothing, if there is to be one line only
 */
record Base64Text(Content bytes, String end) implements Content {

  private static final int LINE = 64;

  /** Full lines; and as many bytes as a tone makes up at once. */
  private static final int BYTES_AT_ONCE = 36 * 1024;

  private static final int CHARACTERS_AT_ONCE = BYTES_AT_ONCE / 3 * 4;

  @Override
  public long length() {
    long characters = (bytes.length() + 2) / 3 * 4;
    return characters + Math.max(0, (characters - 1) / LINE) * end.length();
  }

  @Override
  public void write(OutputStream out, long from, long count) throws IOException {
    int lengthOfSome = CHARACTERS_AT_ONCE + CHARACTERS_AT_ONCE / LINE * end.length();
    long some = from / lengthOfSome;
    int skipped = (int) (from % lengthOfSome);
    long left = count;
    while (left > 0) {
      byte[] text = text(some * BYTES_AT_ONCE);
      int now = (int) Math.min(left, text.length - skipped);
      out.write(text, skipped, now);
      left -= now;
      some++;
      skipped = 0;
    }
  }

  private byte[] text(long first) throws IOException {
    int count = (int) Math.min(BYTES_AT_ONCE, bytes.length() - first);
    ByteArrayOutputStream some = new ByteArrayOutputStream(count);
    bytes.write(some, first, count);
    byte[] encoded = Base64.getEncoder().encode(some.toByteArray());
    return end.isEmpty() ? encoded : inLines(encoded, first + count == bytes.length());
  }

  private byte[] inLines(byte[] encoded, boolean last) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * encoded.length);
    for (int line = 0; line < encoded.length; line += LINE) {
      int length = Math.min(LINE, encoded.length - line);
      lines.write(encoded, line, length);
      if (!last || line + length < encoded.length) {
        lines.writeBytes(end.getBytes(US_ASCII));
      }
    }
    return lines.toByteArray();
  }
}
