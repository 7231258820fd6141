package dev.ringback.authenticator.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A token that was issued: everything but its value, which nobody keeps.
 *
 * @param id its public name, no secret
 * @param owner id of the user for whom it speaks
 * @param client id of the client through which it was issued; empty if an administrator did it
 * @param comment the owner's own note; may be empty
 * @param scopes what it lets its bearer do
 * @param created to the millisecond, as the other times
 * @param expires when it ends by itself
 * @param revoked when it was ended before
 * @param lastUsed when it was last accepted, to the hour
 */
public record ApiToken(
    String id,
    String owner,
    Optional<String> client,
    String comment,
    Set<ApiTokenScope> scopes,
    Instant created,
    Instant expires,
    Optional<Instant> revoked,
    Optional<Instant> lastUsed) {

  /** Whether it has ended, revoked or by itself. */
  public boolean isOver(Instant now) {
    return revoked.isPresent() || !now.isBefore(expires);
  }
}
