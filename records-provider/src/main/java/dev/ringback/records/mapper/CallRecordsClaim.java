package dev.ringback.records.mapper;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.records.permission.Lines;
import dev.ringback.records.permission.PermittedLines;
import dev.ringback.records.record.Party;
import java.util.List;

/**
 * The claim {@code call_records}.
 *
 * @param lines whose records may be read: phone numbers in E.164 and other lines by name; {@code *}
 *     for every line
 * @param actions what may be done with the records of all these lines
 * @param more whether there are more lines than a token has room for; absent if there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallRecordsClaim(List<String> lines, List<String> actions, Boolean more) {

  /** A token travels in a header, and servers refuse headers of more than some kilobytes. */
  private static final int MOST_LINES = 50;

  private static final List<String> EVERY_LINE = List.of("*");
  private static final List<String> READ = List.of("read");
  private static final List<String> READ_AND_LISTEN = List.of("read", "listen");

  /**
   * The claim for a user.
   *
   * @param listens whether the token is good for recordings at all
   */
  static CallRecordsClaim of(PermittedLines permitted, boolean listens) {
    Lines toRead = permitted.toRead();
    List<String> actions = listens && permitted.toListen().equals(toRead) ? READ_AND_LISTEN : READ;
    if (toRead.every()) {
      return new CallRecordsClaim(EVERY_LINE, actions, null);
    }
    List<String> all = toRead.named().stream().map(Party::address).sorted().toList();
    return all.size() > MOST_LINES
        ? new CallRecordsClaim(all.subList(0, MOST_LINES), actions, true)
        : new CallRecordsClaim(all, actions, null);
  }
}
