package dev.ringback.records.integration;

import dev.ringback.authenticator.token.ApiTokenCheck;
import org.keycloak.models.UserModel;

/** What a presented token is worth. Whoever presents one is told no more than yes or no. */
public sealed interface PairCheck {

  /** Whether somebody tries what nobody can know: one that ended is no attack. */
  default boolean wasNeverIssued() {
    return this instanceof Malformed || this instanceof Unknown;
  }

  /**
   * It is good now.
   *
   * @param owner for whom it speaks
   */
  record Accepted(Pair pair, UserModel owner) implements PairCheck {}

  /** It never was a token: its form or its checksum is wrong. The database was not asked. */
  record Malformed() implements PairCheck {}

  /** It is well formed, and this realm has never issued it, or so long ago that nobody knows. */
  record Unknown() implements PairCheck {}

  /** It is good no more, or not for this. */
  record Refused(Pair pair, Reason reason) implements PairCheck {}

  /**
   * The API token on whose behalf it was issued is good no more.
   *
   * @param authorization what that is worth
   */
  record Unauthorized(Pair pair, ApiTokenCheck authorization) implements PairCheck {}

  /** Why a token is refused that was issued. */
  enum Reason {
    /** Its time is up. */
    EXPIRED,
    /** There is a newer pair. */
    REPLACED,
    /** It is a refresh token that was used before: somebody has copied it. */
    REUSED,
    /** A refresh token of its family was used for the second time. */
    FAMILY_ENDED,
    /** It is a refresh token where an access token is needed, or the other way round. */
    OTHER_KIND
  }
}
