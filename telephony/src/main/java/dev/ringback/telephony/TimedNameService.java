package dev.ringback.telephony;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A name service that answers in time or not at all. The system's resolver knows no deadline and
 * cannot be interrupted: behind a silent DNS server it holds its thread for half a minute. So a
 * name that many ask for at once takes one thread, and one who asks for many names has a share of
 * the threads.
 */
final class TimedNameService implements NameService, AutoCloseable {

  private static final long IDLE_SECONDS = 30;

  private final NameService names;
  private final Duration limit;
  private final Places places;
  private final ThreadPoolExecutor threads;
  private final ConcurrentMap<String, LookUp> underWay = new ConcurrentHashMap<>();

  /**
   * @param limit how long a look-up may take
   * @param most look-ups at once
   * @param share look-ups at once on behalf of one person
   */
  TimedNameService(NameService names, Duration limit, int most, int share) {
    this.names = names;
    this.limit = limit;
    places = new Places(new Places.Sizes(most, share, 0));
    threads =
        new ThreadPoolExecutor(
            0,
            most,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            new DaemonThreads("ringback-names"));
  }

  @Override
  public InetAddress[] addressesOf(String host) throws UnknownHostException {
    return addressesOf(host, Optional.empty());
  }

  /**
   * The same on behalf of a person.
   *
   * @throws LookUpsBusyException if too many other names are being looked up
   */
  InetAddress[] addressesOf(String host, Optional<String> onBehalfOf) throws UnknownHostException {
    try {
      return lookUp(host, onBehalfOf).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException unanswered) {
      UnknownHostException unknown = new UnknownHostException(host);
      unknown.initCause(unanswered);
      throw unknown;
    } catch (CancellationException neverBegun) {
      throw new LookUpsBusyException();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new LookUpsBusyException();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** One that has begun, unless it takes too long already: the next one may be answered. */
  private LookUp lookUp(String host, Optional<String> onBehalfOf) {
    LookUp own = new LookUp(names, host);
    LookUp current =
        underWay.merge(host, own, (known, fresh) -> known.isOlderThan(limit) ? fresh : known);
    if (current == own) {
      begin(host, own, onBehalfOf);
    }
    return current;
  }

  private void begin(String host, LookUp own, Optional<String> onBehalfOf) {
    if (!places.take(onBehalfOf, Duration.ZERO)) {
      giveUp(host, own);
      return;
    }
    try {
      threads.execute(
          () -> {
            own.run();
            underWay.remove(host, own);
            places.free(onBehalfOf);
          });
    } catch (RejectedExecutionException noThread) {
      places.free(onBehalfOf);
      giveUp(host, own);
    }
  }

  private void giveUp(String host, LookUp own) {
    underWay.remove(host, own);
    own.cancel(false);
  }

  private static final class LookUp extends FutureTask<InetAddress[]> {

    private final long begun = System.nanoTime();

    LookUp(NameService names, String host) {
      super(() -> names.addressesOf(host));
    }

    boolean isOlderThan(Duration limit) {
      return System.nanoTime() - begun > limit.toNanos();
    }
  }
}
