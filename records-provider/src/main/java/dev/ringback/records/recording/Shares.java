package dev.ringback.records.recording;

import java.util.HashMap;
import java.util.Map;

/**
 * How many of a node's streams each holder has. It knows those that have one, and forgets a holder
 * with the last stream.
 */
final class Shares {

  private final int most;
  private final Map<String, Integer> taken = new HashMap<>();

  /**
   * @param most for each holder; 0 for any number
   */
  Shares(int most) {
    this.most = most;
  }

  boolean hasRoom(String holder) {
    return most == 0 || taken.getOrDefault(holder, 0) < most;
  }

  void take(String holder) {
    taken.merge(holder, 1, Integer::sum);
  }

  void giveBack(String holder) {
    taken.computeIfPresent(holder, (same, count) -> count == 1 ? null : count - 1);
  }
}
