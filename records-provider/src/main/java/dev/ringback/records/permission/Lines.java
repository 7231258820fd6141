package dev.ringback.records.permission;

import dev.ringback.records.record.Party;
import java.util.HashSet;
import java.util.Set;

/**
 * Lines of a realm's telephone systems.
 *
 * @param every whether all of them are meant
 * @param named those that are meant by name
 */
public record Lines(boolean every, Set<Party> named) {

  static final Lines NONE = new Lines(false, Set.of());

  /** Keeps a copy. */
  public Lines {
    named = Set.copyOf(named);
  }

  Lines and(Set<Party> more) {
    Set<Party> all = new HashSet<>(named);
    all.addAll(more);
    return new Lines(every, all);
  }
}
