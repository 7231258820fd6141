package dev.ringback.authenticator.token;

import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How long the API tokens live at most that users issue to themselves: the realm's attribute {@code
 * ringback.api-token.maxDays}. A realm file may hold anything; what is no whole number of days from
 * 1 to 3650 counts as not set.
 *
 * @param longest a year unless the realm says otherwise
 */
public record OwnersLimit(Duration longest) {

  private static final String ATTRIBUTE = "ringback.api-token.maxDays";
  private static final Duration STANDARD = Duration.ofDays(365);

  /**
   * The limit of a realm.
   *
   * @param attributes the realm's attributes by name, {@code null} where there is none
   */
  public static OwnersLimit of(UnaryOperator<String> attributes) {
    return new OwnersLimit(
        Optional.ofNullable(attributes.apply(ATTRIBUTE))
            .filter(text -> text.matches("[0-9]{1,4}"))
            .map(Integer::valueOf)
            .filter(days -> days >= 1 && days <= ApiTokenTerms.LONGEST_LIFESPAN.toDays())
            .map(Duration::ofDays)
            .orElse(STANDARD));
  }
}
