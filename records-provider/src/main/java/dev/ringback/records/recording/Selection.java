package dev.ringback.records.recording;

/** Which bytes of a recording are sent. */
public sealed interface Selection {

  /** Where they begin. */
  default long first() {
    return 0;
  }

  /** All there are. */
  record Whole() implements Selection {}

  /**
   * Some.
   *
   * @param length of the whole recording, in bytes
   */
  record Part(ByteRange range, long length) implements Selection {

    @Override
    public long first() {
      return range.first();
    }

    /** As the header {@code Content-Range} names it. */
    public String contentRange() {
      return range.of(length);
    }
  }

  /**
   * None: what was asked for lies past the end.
   *
   * @param length of the whole recording, in bytes
   */
  record Unsatisfiable(long length) implements Selection {}
}
