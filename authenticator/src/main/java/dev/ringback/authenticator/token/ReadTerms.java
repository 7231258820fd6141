package dev.ringback.authenticator.token;

/** What came of reading the terms that somebody asks a token for. */
public sealed interface ReadTerms {

  /** A token can be issued for them. */
  record Agreed(ApiTokenTerms terms) implements ReadTerms {}

  /**
   * A token cannot.
   *
   * @param message what is wrong, in plain words that repeat nothing of what was asked
   */
  record Refused(String message) implements ReadTerms {}
}
