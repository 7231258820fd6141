package dev.ringback.telephony;

import dev.ringback.telephony.UpstreamDownload.Limits;
import dev.ringback.telephony.UpstreamFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.function.Consumer;

/** The body of a download: counts what comes, and knows its true end from every other one. */
final class StreamedBody extends InputStream {

  private final Limits limits;
  private final Consumer<UpstreamFailure> breaks;
  private InputStream content = InputStream.nullInputStream();
  private Runnable hangUp = () -> {};
  private long received;
  private volatile boolean closed;

  /**
   * @param breaks is told, once, if the body will not be complete
   */
  StreamedBody(Limits limits, Consumer<UpstreamFailure> breaks) {
    this.limits = limits;
    this.breaks = breaks;
  }

  Limits limits() {
    return limits;
  }

  /** What is read from now on, and how to drop what is not. */
  void comesFrom(InputStream content, Runnable hangUp) {
    this.content = content;
    this.hangUp = hangUp;
  }

  @Override
  public int read() throws IOException {
    byte[] single = new byte[1];
    return read(single, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(single[0]);
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, buffer.length);
    if (closed) {
      throw new IOException("the download was closed");
    }
    int count = next(buffer, offset, length);
    received += Math.max(count, 0);
    if (received > limits.largestBody()) {
      throw broken(Kind.TOO_LARGE, "is over " + limits.largestBody() + " bytes");
    }
    return count;
  }

  /** Drops the connection, unless the body was read to its end. */
  @Override
  public void close() {
    closed = true;
    hangUp.run();
  }

  private int next(byte[] buffer, int offset, int length) throws IOException {
    try {
      return content.read(buffer, offset, length);
    } catch (InterruptedIOException silence) {
      String limit = limits.longestSilence().toMillis() + " ms";
      throw broken(Kind.TIMEOUT, "stops for " + limit + " before its end");
    } catch (IOException ended) {
      throw broken(Kind.CUT_SHORT, "ends before its end");
    }
  }

  private IOException broken(Kind kind, String how) {
    if (closed) {
      // Somebody here hung up while this thread was reading; that says nothing about the vendor.
      return new IOException("the download was closed");
    }
    UpstreamFailure failure = new UpstreamFailure(kind, "the vendor's answer " + how);
    close();
    breaks.accept(failure);
    return new UpstreamBrokenException(failure);
  }
}
