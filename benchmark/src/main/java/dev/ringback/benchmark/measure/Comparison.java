package dev.ringback.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sides in turns on one server. Each round measures both, so that whatever else the machine has
 * to do falls on both alike; every other round begins with the other side.
 */
public final class Comparison {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Cpu server;
  private final Load load;
  private final int rounds;

  public Comparison(Cpu server, Load load, int rounds) {
    this.server = server;
    this.load = load;
    this.rounds = rounds;
  }

  /**
   * Does each side so many times without measuring, until the server has compiled what it needs.
   */
  public void warmUp(int rounds, Side ours, Side theirs) {
    for (int round = 0; round < rounds; round++) {
      load.repeat(ours.perRound(), ours.deed());
      load.repeat(theirs.perRound(), theirs.deed());
    }
  }

  public Rates of(Side ours, Side theirs) {
    List<Double> ourRates = new ArrayList<>();
    List<Double> theirRates = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      if (round % 2 == 0) {
        ourRates.add(rate(ours));
        theirRates.add(rate(theirs));
      } else {
        theirRates.add(rate(theirs));
        ourRates.add(rate(ours));
      }
    }
    return new Rates(new Rounds(ourRates), new Rounds(theirRates));
  }

  private double rate(Side side) {
    Duration spent = server.during(() -> load.repeat(side.perRound(), side.deed()));
    return side.perRound() * NANOS_PER_SECOND / spent.toNanos();
  }
}
