package dev.ringback.records.source.alloincognito.api;

import dev.ringback.records.source.BrokenRecordingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * A recording out of the base64 (RFC 4648, section 4) of a JSON text, decoded chunk by chunk. The
 * text may be broken into lines, as MIME does, and escaped in the ways of JSON, which some writers
 * use for {@code /} and {@code +}.
 */
final class RecordingContent extends InputStream {

  /** Characters; four become three bytes. */
  private static final int CHUNK = 1024;

  private static final int HEX_DIGITS = 4;

  private final RecordingDocument document;
  private final byte[] encoded = new byte[CHUNK];
  private final byte[] decoded = new byte[CHUNK / 4 * 3];

  private int position;
  private int count;
  private boolean padded;
  private boolean ended;

  RecordingContent(RecordingDocument document) {
    this.document = document;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  /** As many as are wanted, for who takes a piece at a time pays by the piece. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    int size = 0;
    while (size < length && hasMore()) {
      int some = Math.min(length - size, count - position);
      System.arraycopy(decoded, position, buffer, offset + size, some);
      position += some;
      size += some;
    }
    return size == 0 && length > 0 ? -1 : size;
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private boolean hasMore() throws IOException {
    while (position == count && !ended) {
      fill();
    }
    return position < count;
  }

  private void fill() throws IOException {
    int characters = 0;
    while (characters < CHUNK) {
      characters += document.copyPlain(encoded, characters, CHUNK - characters);
      if (characters < CHUNK) {
        int next = character();
        if (next < 0) {
          finish(characters);
          return;
        }
        encoded[characters++] = (byte) next;
      }
    }
    decode(encoded);
  }

  private void finish(int characters) throws IOException {
    if (characters > 0) {
      decode(Arrays.copyOf(encoded, characters));
    }
    document.finish();
    ended = true;
  }

  /** Of base64 that was cut there are, three times of four, characters too few. */
  private void decode(byte[] characters) throws IOException {
    if (characters.length % 4 != 0 || padded) {
      throw new BrokenRecordingException("its base64 does not end where it should");
    }
    padded = characters[characters.length - 1] == '=';
    try {
      position = 0;
      count = Base64.getDecoder().decode(characters, decoded);
    } catch (IllegalArgumentException anotherCharacter) {
      throw new BrokenRecordingException("it is no base64");
    }
  }

  /** The next character of base64; -1 where the text ends. */
  private int character() throws IOException {
    int next = document.next();
    while (next <= ' ' || next == '\\') {
      int meant = next == '\\' ? unescaped() : ' ';
      if (meant > ' ') {
        return meant;
      }
      next = document.next();
    }
    return next == '"' ? -1 : next;
  }

  /** RFC 8259, section 7, as far as base64 and the ends of its lines need it. */
  private int unescaped() throws IOException {
    int escape = document.next();
    return switch (escape) {
      case '/' -> escape;
      case 'n', 'r', 't' -> ' ';
      case 'u' -> hexadecimal();
      default -> throw new BrokenRecordingException("it is no base64");
    };
  }

  private int hexadecimal() throws IOException {
    StringBuilder digits = new StringBuilder();
    for (int digit = 0; digit < HEX_DIGITS; digit++) {
      digits.append((char) document.next());
    }
    // No character of base64, and no end of a line, has another beginning
    if (!digits.toString().matches("00[0-7][0-9A-Fa-f]")) {
      throw new BrokenRecordingException("it is no base64");
    }
    return Integer.parseInt(digits.toString(), 16);
  }
}
