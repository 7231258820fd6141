package dev.ringback.abuse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Whether two answers take equally long, told from pairs that were measured one right after the
 * other, so that what slows the machine down slows both of a pair.
 *
 * <p>The median of the pairs' differences lies between two of these differences that are so many
 * ranks away from the middle (binomial distribution, three standard deviations: 99.7 %). More pairs
 * bring the two closer together, and never make an answer right that is wrong: equal is said only
 * when both are within the tolerance.
 */
final class Medians {

  /** What is known. */
  enum Verdict {
    /** The medians differ by less than is allowed. */
    EQUAL,
    /** The medians differ by more than is allowed. */
    DIFFERENT,
    /** More pairs are needed. */
    OPEN
  }

  private static final double STANDARD_DEVIATIONS = 3;
  private static final double ALLOWED_MILLISECONDS = 3;
  private static final double ALLOWED_SHARE = 0.05;

  private final List<Double> ones = new ArrayList<>();
  private final List<Double> differences = new ArrayList<>();

  /** Adds a pair, in milliseconds. */
  void add(double one, double other) {
    ones.add(one);
    differences.add(other - one);
  }

  Verdict verdict() {
    double allowed = Math.max(ALLOWED_MILLISECONDS, ALLOWED_SHARE * atRank(ones, 0.5));
    if (-allowed < lowest() && highest() < allowed) {
      return Verdict.EQUAL;
    }
    return highest() < -allowed || allowed < lowest() ? Verdict.DIFFERENT : Verdict.OPEN;
  }

  @Override
  public String toString() {
    return "%d pairs, %.1f ms, differing by %.1f to %.1f ms"
        .formatted(differences.size(), atRank(ones, 0.5), lowest(), highest());
  }

  private double lowest() {
    return atRank(differences, 0.5 - spread());
  }

  private double highest() {
    return atRank(differences, 0.5 + spread());
  }

  private double spread() {
    return STANDARD_DEVIATIONS / (2 * Math.sqrt(differences.size()));
  }

  private static double atRank(List<Double> values, double share) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    long rank = Math.round(share * (sorted.size() - 1));
    return sorted.get((int) Math.max(0, Math.min(sorted.size() - 1, rank)));
  }
}
