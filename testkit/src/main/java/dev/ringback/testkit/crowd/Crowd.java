package dev.ringback.testkit.crowd;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * People who act at the same time, on threads of their own. A parallel stream would be as parallel
 * as JUnit's threads, which are busy with other tests.
 */
public final class Crowd {

  private Crowd() {}

  /** So many do the same at once; returns what came of it. */
  public static <T> List<T> atOnce(int people, Supplier<T> deed) {
    return atOnce(people, person -> deed.get());
  }

  /** So many act at once; returns what came of it, in the order of their numbers from 0. */
  public static <T> List<T> atOnce(int people, IntFunction<T> deed) {
    return inTurns(people, people, deed);
  }

  /** So many act, and only so many of them at a time. */
  public static <T> List<T> inTurns(int people, int atATime, IntFunction<T> deed) {
    ExecutorService threads = Executors.newFixedThreadPool(atATime);
    try {
      List<CompletableFuture<T>> deeds =
          IntStream.range(0, people)
              .mapToObj(person -> CompletableFuture.supplyAsync(() -> deed.apply(person), threads))
              .toList();
      return deeds.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }
}
