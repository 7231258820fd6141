package dev.ringback.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds how often each side of a comparison is measured
 * @param warmUpRounds how often each is done before that
 * @param loginsPerRound whole logins of each side
 * @param pollsPerRound status polls, and as many requests to compare them with
 * @param crowds how many people wait at a time, in ascending order
 * @param numbers how many distinct phones one host enters
 * @param checksPerRound checks of API tokens, and as many introspections to compare them with
 * @param tokens how many API tokens there are at a time, in ascending order
 * @param searches of call records one after the other, and as many to compare them with
 * @param records how many call records there are at a time, in ascending order
 * @param recordings how long they are, in MB, in ascending order
 * @param megabytesPerRound of recordings that are heard, at the least
 * @param patience for how long a number waits for its call, and a login page for its person
 */
public record Size(
    int rounds,
    int warmUpRounds,
    int loginsPerRound,
    int pollsPerRound,
    List<Integer> crowds,
    int numbers,
    int checksPerRound,
    List<Integer> tokens,
    int searches,
    List<Integer> records,
    List<Integer> recordings,
    int megabytesPerRound,
    Duration patience) {

  /** What a report is made of. */
  static final Size FULL =
      new Size(
          7,
          8,
          150,
          4000,
          List.of(1_000, 5_000, 20_000),
          1_000_000,
          2000,
          List.of(100, 1_000, 1_000_000),
          1000,
          List.of(1_000, 1_000_000),
          List.of(1, 20, 200),
          200,
          Duration.ofMinutes(10));

  /** The same with half the crowd, in half the time; its figures hold. */
  static final Size MEDIUM =
      new Size(
          7,
          8,
          150,
          4000,
          List.of(1_000, 5_000, 10_000),
          100_000,
          2000,
          List.of(100, 1_000, 100_000),
          400,
          List.of(1_000, 1_000_000),
          List.of(1, 20, 200),
          100,
          Duration.ofMinutes(4));

  /** Enough to see that everything works; says nothing about cost. */
  static final Size SMALL =
      new Size(
          5,
          1,
          10,
          200,
          List.of(200, 400),
          5_000,
          200,
          List.of(100, 1_000),
          40,
          List.of(1_000, 10_000),
          List.of(1, 20),
          5,
          Duration.ofSeconds(90));

  public Size {
    crowds = List.copyOf(crowds);
    tokens = List.copyOf(tokens);
    records = List.copyOf(records);
    recordings = List.copyOf(recordings);
  }

  /**
   * The size of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Size named(String name) {
    return switch (name) {
      case "full" -> FULL;
      case "medium" -> MEDIUM;
      case "small" -> SMALL;
      default ->
          throw new IllegalArgumentException("a benchmark is full, medium or small, not " + name);
    };
  }

  public int largestCrowd() {
    return crowds.get(crowds.size() - 1);
  }
}
