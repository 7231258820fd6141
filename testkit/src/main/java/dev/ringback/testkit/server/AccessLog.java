package dev.ringback.testkit.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keycloak's log of HTTP requests, with the options that the security considerations ask for: it
 * holds no secret and no phone that stands in an address.
 */
public final class AccessLog {

  private static final Map<String, String> OPTIONS =
      new TreeMap<>(
          Map.of(
              "http-access-log-enabled", "true",
              "http-access-log-pattern", "%h %t \"%m %R\" %s %b",
              "http-access-log-exclude",
                  ".*/realms/[^/]+/(authcalls|reverse-call/(webhooks|challenges)"
                      + "|call-records/(ovh/check|account/blocklist))/.*"));

  private AccessLog() {}

  /** The lines of {@code keycloak.conf} that switch it on. */
  public static String[] lines() {
    return OPTIONS.entrySet().stream()
        .map(option -> option.getKey() + "=" + option.getValue())
        .toArray(String[]::new);
  }

  /** The same server with this log, in a file of its own. */
  public static KeycloakOptions on(KeycloakOptions options) {
    KeycloakOptions logging = options.withArgument("--http-access-log-file-enabled=true");
    for (String line : lines()) {
      logging = logging.withArgument("--" + line);
    }
    return logging;
  }

  /** Where the log is in a server's home directory. */
  static Path in(Path home) {
    return home.resolve("data").resolve("log").resolve("keycloak-http-access.log");
  }
}
