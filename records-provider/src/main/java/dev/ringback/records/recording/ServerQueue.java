package dev.ringback.records.recording;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;

/**
 * What the server has still to hand to the network. Its output stream asks whether a connection can
 * take more, but a write only counts there once the connection's event loop has come to it: a
 * source that is faster than the loop would fill megabytes of memory for each listener.
 */
final class ServerQueue {

  private ServerQueue() {}

  /**
   * Waits until the event loop has come to all that was written before; does nothing outside of a
   * request.
   *
   * @throws InterruptedIOException if somebody gives this thread up
   */
  static void await() throws InterruptedIOException {
    Context request = Vertx.currentContext();
    if (request == null) {
      return;
    }
    CountDownLatch reached = new CountDownLatch(1);
    request.runOnContext(any -> reached.countDown());
    try {
      reached.await();
    } catch (InterruptedException givenUp) {
      throw new InterruptedIOException("given up while the server was busy");
    }
  }
}
