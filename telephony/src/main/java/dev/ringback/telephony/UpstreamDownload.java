package dev.ringback.telephony;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What came of a request whose answer is too large to be kept, and is read piece by piece. */
public sealed interface UpstreamDownload {

  /**
   * The vendor began to answer, with whatever status but a redirect.
   *
   * <p>Only a success has a body to read; what a vendor says besides an error is left unread.
   *
   * <p>The body ends only where the vendor said that it would. In every other case reading throws
   * an {@link UpstreamBrokenException}: the vendor hung up before, fell silent, or sent more than
   * was agreed. Closing drops what has not been read; it may be done by another thread, to wake one
   * that reads.
   *
   * @param status the HTTP status
   * @param headers what the vendor says of the body
   * @param body the bytes as they come; must be closed, for it holds a connection
   */
  record Begun(int status, UpstreamHeaders headers, InputStream body)
      implements UpstreamDownload, AutoCloseable {

    @Override
    public void close() throws IOException {
      body.close();
    }

    /** Status and names of headers only: what a vendor says is not for logs. */
    @Override
    public String toString() {
      return "HTTP " + status + ", " + headers;
    }
  }

  /** There is nothing to read, for the same reasons for which there may be no answer at all. */
  record Failed(UpstreamFailure failure) implements UpstreamDownload {}

  /**
   * How much of a download is put up with. There is none on the whole time: a long recording on a
   * slow line is in order.
   *
   * @param longestSilence how long the vendor may send nothing
   * @param largestBody how many bytes of body are read at most
   */
  record Limits(Duration longestSilence, long largestBody) {

    /**
     * @throws IllegalArgumentException if a limit is zero or negative, which would mean no limit
     */
    public Limits {
      if (UpstreamPolicy.isNotPositive(longestSilence) || largestBody <= 0) {
        throw new IllegalArgumentException("every limit must be positive");
      }
    }
  }
}
