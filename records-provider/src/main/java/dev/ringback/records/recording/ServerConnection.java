package dev.ringback.records.recording;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.CountDownLatch;

/**
 * The connection that an answer goes out on. The server resets an answer that fails in the middle,
 * and ends it in good order on another thread at the same time: without a length, every third one
 * of those would pass for whole.
 *
 * @param request that is answered
 */
public record ServerConnection(HttpServerRequest request) {

  /**
   * Cuts it, if anything was sent: that is known to be a part, then. Returns when it has happened.
   */
  public void cut() {
    if (!request.response().headWritten()) {
      return;
    }
    if (request.version() == HttpVersion.HTTP_2) {
      // Others have their own streams on the same connection
      request.response().reset();
      return;
    }
    CountDownLatch closed = new CountDownLatch(1);
    // The server's own close sends first what is written, and waits for who takes nothing
    ConnectionBase connection = (ConnectionBase) request.connection();
    connection.channelHandlerContext().close().addListener(any -> closed.countDown());
    try {
      closed.await();
    } catch (InterruptedException givenUp) {
      Thread.currentThread().interrupt();
    }
  }
}
