package dev.ringback.authenticator.gateway.numberpool;

import dev.ringback.telephony.PhoneNumber;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * The numbers that a gateway has. They stay ranges: a pool of ten thousand numbers is as small as
 * one of ten.
 */
final class NumberPool {

  /** More than one phone is ever asked to call at the same time. */
  private static final int MOST_OFFERED = 16;

  /** Enough to meet every number of a pool that has no more than are offered, almost surely. */
  private static final int DRAWS = 8 * MOST_OFFERED;

  private final NavigableMap<Long, NumberRange> byIndex = new TreeMap<>();
  private long size;

  /** The numbers that are listed; what is none is left out. */
  NumberPool(List<String> listed) {
    for (String text : listed) {
      NumberRange.parse(text).ifPresent(this::add);
    }
  }

  /** The first entry that is no number and no range, if there is one. */
  static Optional<String> mistakeIn(List<String> listed) {
    return listed.stream().filter(text -> NumberRange.parse(text).isEmpty()).findFirst();
  }

  /** How many numbers there are; one that is listed twice counts twice. */
  long size() {
    return size;
  }

  /** A few different numbers in random order, so that nobody can tell which is shown to whom. */
  List<PhoneNumber> offer(RandomGenerator random) {
    if (size == 0) {
      return List.of();
    }
    return random
        .longs(DRAWS, 0, size)
        .distinct()
        .mapToObj(this::number)
        .distinct()
        .limit(MOST_OFFERED)
        .toList();
  }

  /** The spelling in which the pool has this number; the number itself if it has none. */
  PhoneNumber asListed(PhoneNumber canonical) {
    return canonical.spellings().filter(this::has).findFirst().orElse(canonical);
  }

  private boolean has(PhoneNumber number) {
    return byIndex.values().stream().anyMatch(range -> range.has(number));
  }

  private void add(NumberRange range) {
    byIndex.put(size, range);
    size += range.size();
  }

  private PhoneNumber number(long index) {
    var range = byIndex.floorEntry(index);
    return range.getValue().number(index - range.getKey());
  }
}
