package dev.ringback.benchmark.pair;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Secrets of programs that take turns: while one is used, nobody else uses it. */
final class Turns {

  /** Twice as many as there are at once, so that nobody waits. */
  private static final int PROGRAMS = 8;

  private final LinkedBlockingQueue<String> secrets = new LinkedBlockingQueue<>();

  private Turns() {}

  static Turns of(IntFunction<String> secretOfProgram) {
    Turns turns = new Turns();
    IntStream.range(0, PROGRAMS).mapToObj(secretOfProgram).forEach(turns.secrets::add);
    return turns;
  }

  /** Uses the secret of whose turn it is; what comes of it is used the next time. */
  void take(UnaryOperator<String> use) {
    secrets.add(use.apply(secrets.remove()));
  }
}
