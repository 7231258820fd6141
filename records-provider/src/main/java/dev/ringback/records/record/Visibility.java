package dev.ringback.records.record;

import dev.ringback.telephony.PhoneNumber;
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
    boolean everyLine, Set<Party> lines, String linksOf, Set<PhoneNumber> hidden) {

  /** Keeps copies of the sets. */
  public Visibility {
    lines = Set.copyOf(lines);
    hidden = Set.copyOf(hidden);
  }

  /** Whether records of this line may be seen, from or to whomever they are. */
  public boolean shows(Party line) {
    return everyLine || lines.contains(line);
  }

  /** Whether a record may be seen that has come through nobody's link. */
  public boolean shows(CallRecord record) {
    return shows(record.line()) && !hides(record.from()) && !hides(record.to());
  }

  private boolean hides(Party party) {
    return party.number().filter(hidden::contains).isPresent();
  }
}
