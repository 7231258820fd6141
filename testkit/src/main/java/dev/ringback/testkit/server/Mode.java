package dev.ringback.testkit.server;

import java.util.List;

/** What a server is for, in Keycloak's own two words. */
public enum Mode {
  /** Changes of a theme count at once; starts the quickest. */
  DEVELOPMENT,
  /** As people log in to: themes and templates are cached. Plain http, under any host name. */
  PRODUCTION;

  /** What stands first on the command line of {@code kc.sh}. */
  List<String> command() {
    return switch (this) {
      case DEVELOPMENT -> List.of("start-dev");
      case PRODUCTION -> List.of("start", "--http-enabled=true", "--hostname-strict=false");
    };
  }
}
