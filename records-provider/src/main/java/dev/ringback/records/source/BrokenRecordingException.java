package dev.ringback.records.source;

import java.io.IOException;

/** What a source sends is no recording, or not all of it, though the vendor seems to think so. */
public final class BrokenRecordingException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * A recording that is broken.
   *
   * @param how in words for a log, none of them the vendor's
   */
  public BrokenRecordingException(String how) {
    super(how);
  }
}
