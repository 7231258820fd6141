package dev.ringback.authenticator.token;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an API token is issued for.
 *
 * @param comment the owner's own note: one line of at most 200 characters; may be empty
 * @param lifespan how long it lives: a second to ten years
 * @param scopes what it lets its bearer do; at least one
 */
public record ApiTokenTerms(String comment, Duration lifespan, Set<ApiTokenScope> scopes) {

  /** No token lives longer. */
  public static final Duration LONGEST_LIFESPAN = Duration.ofDays(3650);

  private static final int LONGEST_COMMENT = 200;

  /** No control or formatting characters (bidi, zero width) and no line breaks of Unicode. */
  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{C}\\p{Zl}\\p{Zp}]*");

  /**
   * @throws IllegalArgumentException if no token can be issued for them
   */
  public ApiTokenTerms {
    if (!isLine(comment) || !isLifespan(lifespan.toSeconds()) || scopes.isEmpty()) {
      throw new IllegalArgumentException("no terms for an API token");
    }
    scopes = Set.copyOf(scopes);
  }

  /**
   * Reads what somebody asks for.
   *
   * @param comment may be {@code null}
   * @param ttl seconds
   * @param scopes names of scopes; {@code null} for the default
   * @param longest how long the token may live at most
   */
  public static ReadTerms read(String comment, Long ttl, List<String> scopes, Duration longest) {
    String line = Optional.ofNullable(comment).map(String::strip).orElse("");
    if (!isLine(line)) {
      return new ReadTerms.Refused(
          "comment must be one line of at most " + LONGEST_COMMENT + " characters");
    }
    if (ttl == null || !isLifespan(ttl) || ttl > longest.toSeconds()) {
      return new ReadTerms.Refused(
          "ttl must be a number of seconds from 1 to " + longest.toSeconds());
    }
    Set<Optional<ApiTokenScope>> named =
        scopes == null ? Set.of() : scopes.stream().map(ApiTokenScope::of).collect(toSet());
    if (named.contains(Optional.<ApiTokenScope>empty()) || (scopes != null && named.isEmpty())) {
      return new ReadTerms.Refused(
          "scopes must be a list of these: "
              + ApiTokenScope.parameter(Set.of(ApiTokenScope.values())));
    }
    return new ReadTerms.Agreed(
        new ApiTokenTerms(
            line,
            Duration.ofSeconds(ttl),
            scopes == null
                ? ApiTokenScope.DEFAULT
                : named.stream().flatMap(Optional::stream).collect(toSet())));
  }

  private static boolean isLine(String comment) {
    return comment.length() <= LONGEST_COMMENT && ONE_LINE.matcher(comment).matches();
  }

  private static boolean isLifespan(long seconds) {
    return seconds >= 1 && seconds <= LONGEST_LIFESPAN.toSeconds();
  }
}
