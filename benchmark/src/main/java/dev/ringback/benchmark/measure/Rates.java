package dev.ringback.benchmark.measure;

import java.util.stream.IntStream;

/**
 * What came of a comparison: how often each side was done per second of the server's processor
 * time, round by round.
 */
public record Rates(Rounds ours, Rounds theirs) {

  /** How many times as often as theirs ours is done for the same processor time, by round. */
  public Rounds ratios() {
    return new Rounds(
        IntStream.range(0, ours.values().size())
            .mapToObj(round -> ours.values().get(round) / theirs.values().get(round))
            .toList());
  }
}
