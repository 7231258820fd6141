package dev.ringback.telephony;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A name service that answers in time or not at all. The system's resolver knows no deadline and
 * cannot be interrupted: behind a silent DNS server it holds its thread for half a minute.
 */
final class TimedNameService implements NameService, AutoCloseable {

  private static final int MOST_LOOKUPS_AT_ONCE = 32;
  private static final long IDLE_SECONDS = 30;

  private final NameService names;
  private final Duration limit;
  private final ThreadPoolExecutor lookups =
      new ThreadPoolExecutor(
          0,
          MOST_LOOKUPS_AT_ONCE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          new DaemonThreads("ringback-names"));

  TimedNameService(NameService names, Duration limit) {
    this.names = names;
    this.limit = limit;
  }

  @Override
  public InetAddress[] addressesOf(String host) throws UnknownHostException {
    try {
      Future<InetAddress[]> lookup = lookups.submit(() -> names.addressesOf(host));
      return lookup.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException | RejectedExecutionException unanswered) {
      throw unknown(host, unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unknown(host, interrupted);
    }
  }

  @Override
  public void close() {
    lookups.shutdownNow();
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }
}
