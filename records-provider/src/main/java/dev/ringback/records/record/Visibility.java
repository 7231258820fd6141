package dev.ringback.records.record;

import java.util.Set;

/**
 * The records that somebody may see: those of these lines, and those that came through a link of
 * the user's own, but none from or to a number that is hidden.
 *
 * @param everyLine whether all lines of the realm are granted
 * @param lines the lines otherwise
 * @param linksOf the id of the user whose own links' records are seen, too
 * @param hidden numbers of the user's blocklist
 */
public record Visibility(
    boolean everyLine, Set<Party> lines, String linksOf, HiddenNumbers hidden) {

  /** Keeps a copy of the lines. */
  public Visibility {
    lines = Set.copyOf(lines);
  }

  /** Whether records of this line may be seen, from or to whomever they are. */
  public boolean shows(Party line) {
    return everyLine || lines.contains(line);
  }

  /** Whether a record may be seen that has come through nobody's link. */
  public boolean shows(CallRecord record) {
    return shows(record.line()) && !hides(record);
  }

  /** Whether a record is from or to a hidden number, through whatever it has come. */
  public boolean hides(CallRecord record) {
    return hidden.hide(record);
  }
}
