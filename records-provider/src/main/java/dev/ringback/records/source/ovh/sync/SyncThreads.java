package dev.ringback.records.source.ovh.sync;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Threads that keep no server from stopping, and that do not keep silent about what they cannot do.
 */
final class SyncThreads extends ScheduledThreadPoolExecutor {

  private static final Logger LOGGER = Logger.getLogger(SyncThreads.class);

  SyncThreads(int number) {
    super(number, daemons());
    setRemoveOnCancelPolicy(true);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // what it would tell, afterExecute tells
  void executeAfter(Duration pause, Runnable work) {
    schedule(work, pause.toNanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  protected void afterExecute(Runnable work, Throwable unused) {
    super.afterExecute(work, unused);
    if (work instanceof Future<?> future && future.isDone() && !future.isCancelled()) {
      try {
        future.get();
      } catch (ExecutionException failure) {
        LOGGER.error("A sync with OVH has ended; it is taken up again soon", failure.getCause());
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "ringback-ovh");
      thread.setDaemon(true);
      return thread;
    };
  }
}
