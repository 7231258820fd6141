package dev.ringback.authenticator.flow;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.AuthenticatorConfigModel;

/** The execution's configuration with its defaults; an execution without any works as well. */
final class ReverseCallConfig {

  static final String GATEWAY = "gateway";
  static final String DEFAULT_REGION = "defaultRegion";
  static final String TTL_SECONDS = "ttlSeconds";

  static final String REGION_BY_DEFAULT = "RU";
  static final int TTL_BY_DEFAULT = 120;
  static final int SHORTEST_TTL = 5;
  static final int LONGEST_TTL = 600;

  private final Map<String, String> settings;

  /**
   * @param config as Keycloak has it; may be {@code null}
   */
  ReverseCallConfig(AuthenticatorConfigModel config) {
    this.settings = config == null || config.getConfig() == null ? Map.of() : config.getConfig();
  }

  /** The one gateway to use by name; empty for all of the realm's by priority. */
  Optional<String> gateway() {
    return given(GATEWAY);
  }

  /** ISO 3166 country of numbers that are typed nationally. */
  String defaultRegion() {
    return given(DEFAULT_REGION).orElse(REGION_BY_DEFAULT);
  }

  /** How long a page waits for the call; what is out of bounds is brought within them. */
  Duration lifetime() {
    int seconds =
        given(TTL_SECONDS)
            .filter(text -> text.matches("[0-9]{1,9}"))
            .map(Integer::parseInt)
            .orElse(TTL_BY_DEFAULT);
    return Duration.ofSeconds(Math.min(Math.max(seconds, SHORTEST_TTL), LONGEST_TTL));
  }

  private Optional<String> given(String key) {
    return Optional.ofNullable(settings.get(key)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
