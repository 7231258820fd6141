package dev.ringback.benchmark.measure;

import java.util.List;

/** One figure, measured in several rounds. */
public record Rounds(List<Double> values) {

  /**
   * @throws IllegalArgumentException if there are none
   */
  public Rounds {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no round, no figure");
    }
  }

  public double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The same figure in another unit. */
  public Rounds times(double factor) {
    return new Rounds(values.stream().map(value -> value * factor).toList());
  }

  public double lowest() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double highest() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
