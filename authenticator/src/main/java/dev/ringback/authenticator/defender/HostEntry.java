package dev.ringback.authenticator.defender;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A host on one of the three lists.
 *
 * @param host an IPv4 address, or an IPv6 network such as {@code 2001:db8:0:1::/64}
 * @param until in ISO 8601: when the block ends, or when it ended; {@code null} for what an
 *     administrator has listed, which does not end
 * @param hits failures that led to blocks of this host
 * @param details why, in plain words
 */
// Keycloak leaves out what is null: here it is a value
@JsonInclude(JsonInclude.Include.ALWAYS)
public record HostEntry(String host, HostList list, String until, int hits, String details) {

  static HostEntry listed(String host, HostList list, String details) {
    return new HostEntry(host, list, null, 0, details);
  }

  static HostEntry of(RecordedBlock block, Instant now) {
    return new HostEntry(
        block.host().name(),
        block.holdsAt(now) ? HostList.BLACK : HostList.UNBLOCKED,
        block.until().truncatedTo(ChronoUnit.SECONDS).toString(),
        block.hits(),
        block.details());
  }
}
