package dev.ringback.records.recording;

/**
 * Bytes of a recording, one after the other.
 *
 * @param first counted from zero
 * @param last the last one that belongs to it, not before the first
 */
public record ByteRange(long first, long last) {

  /** How many. */
  public long length() {
    return last - first + 1;
  }

  /** As the header {@code Content-Range} names it (RFC 9110, section 14.4). */
  public String of(long length) {
    return "bytes " + first + "-" + last + "/" + length;
  }
}
