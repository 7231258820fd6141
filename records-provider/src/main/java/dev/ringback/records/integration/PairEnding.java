package dev.ringback.records.integration;

/** What ended a pair before its time; the names are kept in the database. */
public enum PairEnding {
  /** Its refresh token was used, and so it has a successor. */
  REFRESHED,
  /** Another pair was created on behalf of the same API token. */
  REPLACED,
  /** A refresh token of its family was used for the second time. */
  FAMILY_ENDED
}
