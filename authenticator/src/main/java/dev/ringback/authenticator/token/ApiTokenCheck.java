package dev.ringback.authenticator.token;

import org.keycloak.models.UserModel;

/** What a presented token is worth. Whoever presents one is told no more than yes or no. */
public sealed interface ApiTokenCheck {

  /** Whether somebody tries what nobody can know: one that ended is no attack. */
  default boolean wasNeverIssued() {
    return this instanceof Malformed || this instanceof Unknown;
  }

  /**
   * It is good now.
   *
   * @param owner for whom it speaks
   */
  record Accepted(ApiToken token, UserModel owner) implements ApiTokenCheck {}

  /** It never was a token: its form or its checksum is wrong. The database was not asked. */
  record Malformed() implements ApiTokenCheck {}

  /** It is well formed, and this realm has never issued it, or so long ago that nobody knows. */
  record Unknown() implements ApiTokenCheck {}

  /** It was good once. */
  record Ended(ApiToken token, Ending ending) implements ApiTokenCheck {}

  /** Why a token is good no more. */
  enum Ending {
    /** The owner or an administrator has revoked it. */
    REVOKED,
    /** Its time is up. */
    EXPIRED,
    /** It is older than the realm's or the owner's not-before, which ends all tokens at once. */
    TOO_OLD,
    /** Its owner is not there any more. */
    OWNER_GONE,
    /** Its owner is disabled. */
    OWNER_DISABLED,
    /** The client through which it was issued is disabled or not there any more. */
    CLIENT_GONE
  }
}
