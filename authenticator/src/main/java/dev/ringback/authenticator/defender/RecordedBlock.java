package dev.ringback.authenticator.defender;

import dev.ringback.authenticator.limit.ClientNetwork;
import java.time.Instant;

/**
 * A block as it is kept for administrators and over a restart.
 *
 * @param realm id of the realm
 * @param until when it ends, or ended
 * @param hits failed logins that led to it, and to earlier blocks of this host that are still kept
 * @param details why, in plain words of at most 255 ASCII characters
 */
record RecordedBlock(String realm, ClientNetwork host, Instant until, int hits, String details) {

  /**
   * A block that has just begun.
   *
   * @param failures how many logins had failed
   */
  static RecordedBlock of(String realm, ClientNetwork host, Instant until, int failures) {
    String details = "Failed logins: %d.".formatted(failures);
    return new RecordedBlock(realm, host, until, failures, details);
  }

  boolean holdsAt(Instant now) {
    return now.isBefore(until);
  }

  RecordedBlock after(RecordedBlock earlier) {
    return new RecordedBlock(realm, host, until, earlier.hits + hits, details);
  }

  RecordedBlock liftedAt(Instant now) {
    return new RecordedBlock(realm, host, now, hits, "Lifted by an administrator. " + details);
  }
}
