package dev.ringback.records.source.alloincognito.api;

import dev.ringback.records.source.SourceFailure;
import java.util.Locale;

/**
 * Why Allo Incognito did not answer what it was asked.
 *
 * @param kind what a program decides by
 * @param explanation plain words for people: ours, never the vendor's
 */
public record AlloFailure(Kind kind, String explanation) {

  /** What went wrong. */
  public enum Kind {
    /** Nothing has left this server. */
    UNSENT,
    /** The same, as this server has too much to do for the vendor at this moment. */
    BUSY,
    /** There was no answer in time, and nobody knows whether the question arrived. */
    TIMEOUT,
    /** There was no answer for another reason, and nobody knows whether the question arrived. */
    UNANSWERED,
    /** The answer is longer than this server reads. */
    TOO_LONG,
    /** The token is refused that the question was asked with. */
    TOKEN_REFUSED,
    /** The token is good, and not for this. */
    FORBIDDEN,
    /** There is no such thing. */
    ABSENT,
    /** The answer is not what the vendor's document describes. */
    UNEXPECTED,
    /** Somebody else uses the same authorization token, and has ended our tokens. */
    TOKENS_TAKEN,
    /** There are no tokens at this moment; they are being renewed. */
    RENEWING,
    /** There are more calls than can be looked through at once. */
    TOO_MANY_CALLS
  }

  /** As searches and recordings tell it. */
  public SourceFailure told() {
    return new SourceFailure(kind.name().toLowerCase(Locale.ROOT), explanation);
  }
}
