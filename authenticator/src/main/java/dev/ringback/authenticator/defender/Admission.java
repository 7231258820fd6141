package dev.ringback.authenticator.defender;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Whether a host may ask. */
public sealed interface Admission {

  /** It may. */
  record Admitted() implements Admission {}

  /**
   * It may not, even with the right secret: HTTP 403.
   *
   * @param until when the block ends by itself; empty if an administrator has black-listed the host
   */
  record Blocked(Optional<Instant> until) implements Admission {

    /** Plain words for whoever is blocked. */
    public String explanation() {
      return until
          .map(end -> "This address is blocked until " + end.truncatedTo(ChronoUnit.SECONDS) + ".")
          .orElse("This address is blocked.");
    }
  }
}
