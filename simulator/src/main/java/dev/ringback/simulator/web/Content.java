package dev.ringback.simulator.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Bytes that may be too many to be kept. Written from any point, any number of times, by several
 * threads at once, and every time the same.
 */
public interface Content {

  /** How many bytes there are. */
  long length();

  /**
   * Writes some of the bytes.
   *
   * @param from the first byte to write, counted from 0
   * @param count how many; no more than there are from there on
   */
  void write(OutputStream out, long from, long count) throws IOException;

  /** Bytes that are kept. The array is not copied; leave it alone afterwards. */
  static Content of(byte[] bytes) {
    return new KeptContent(bytes);
  }

  /** These contents, one after the other. */
  static Content joined(Content... parts) {
    return new JoinedContent(List.of(parts));
  }

  /**
   * Some of these bytes.
   *
   * @param from the first byte, counted from 0
   * @param count how many; no more than there are from there on
   */
  default Content part(long from, long count) {
    return new PartOfContent(this, from, count);
  }
}
