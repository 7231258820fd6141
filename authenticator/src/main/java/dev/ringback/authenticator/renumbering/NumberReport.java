package dev.ringback.authenticator.renumbering;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was done, or would be done, with the numbers of some users.
 *
 * @param dryRun whether nothing was changed
 * @param counts how many users by what became of their numbers
 * @param users those users
 * @param next where to go on: the parameter {@code after} of the next request; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NumberReport(
    boolean dryRun, Map<String, Long> counts, List<Line> users, String next) {

  /**
   * One user.
   *
   * @param user the id
   * @param outcome {@code changed}, {@code collision}, {@code unreadable}, {@code read_only},
   *     {@code several_values} or {@code forbidden}
   * @param number the new number, masked; absent if there is none
   * @param verified whether the number is verified after it
   * @param credential whether the user has a credential {@code phone-call}, which goes with it
   * @param others ids of users who have the new number, or would get it; they are told of a
   *     collision alone
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record Line(
      String user,
      String outcome,
      String number,
      boolean verified,
      boolean credential,
      List<String> others) {}

  static NumberReport of(boolean dryRun, List<Line> users, String next) {
    Map<String, Long> counts =
        users.stream()
            .collect(Collectors.groupingBy(Line::outcome, TreeMap::new, Collectors.counting()));
    return new NumberReport(dryRun, counts, users, next);
  }

  /** The same without the users, for the admin event. */
  NumberReport summary() {
    return new NumberReport(dryRun, counts, List.of(), next);
  }
}
