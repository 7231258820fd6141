package dev.ringback.benchmark.measure;

import dev.ringback.simulator.web.DaemonThreads;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** People who do the same thing, several of them at once. */
public final class Load implements AutoCloseable {

  private final ExecutorService people;

  /**
   * @param atOnce how many of them are under way at any time
   */
  public Load(int atOnce) {
    this.people = Executors.newFixedThreadPool(atOnce, new DaemonThreads("load"));
  }

  /**
   * Does it so many times, and returns when all is done.
   *
   * @throws IllegalStateException if one of them fails: a figure with an error in it is none
   */
  public void repeat(int times, Runnable deed) {
    List<Callable<Object>> deeds =
        Stream.generate(() -> Executors.callable(deed)).limit(times).toList();
    try {
      for (Future<Object> done : people.invokeAll(deeds)) {
        done.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the load met an error", failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while under load", e);
    }
  }

  @Override
  public void close() {
    people.shutdownNow();
  }
}
