package dev.ringback.telephony;

/** What came of an {@link UpstreamRequest}. */
public sealed interface UpstreamAnswer {

  /**
   * The vendor answered, with whatever status but a redirect, and the answer is complete.
   *
   * @param status the HTTP status
   * @param headers what the vendor says of its answer
   * @param body the bytes; copied on the way in and out
   */
  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  record Answered(int status, UpstreamHeaders headers, byte[] body) implements UpstreamAnswer {

    private static final int FIRST_SERVER_ERROR = 500;

    /** Keeps a copy of the bytes. */
    public Answered {
      body = body.clone();
    }

    /** Whether the vendor says itself that it failed. */
    public boolean isServerError() {
      return status >= FIRST_SERVER_ERROR;
    }

    @Override
    public byte[] body() {
      return body.clone();
    }

    /** Status and size only: what a vendor says is not for logs. */
    @Override
    public String toString() {
      return "HTTP " + status + ", " + body.length + " bytes";
    }
  }

  /** There is no answer, or none that can be trusted. */
  record Failed(UpstreamFailure failure) implements UpstreamAnswer {}
}
