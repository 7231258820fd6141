package dev.ringback.telephony;

import java.io.IOException;

/** The body of an {@link UpstreamDownload} is not complete, and will not be. */
public final class UpstreamBrokenException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient UpstreamFailure failure;

  UpstreamBrokenException(UpstreamFailure failure) {
    super(failure.explanation());
    this.failure = failure;
  }

  /** Why. */
  public UpstreamFailure failure() {
    return failure;
  }
}
