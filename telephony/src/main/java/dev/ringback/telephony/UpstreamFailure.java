package dev.ringback.telephony;

/**
 * Why there is no answer of a vendor.
 *
 * @param kind what a program decides by
 * @param explanation plain words for an admin: one line, no secrets, no address
 */
public record UpstreamFailure(Kind kind, String explanation) {

  /** Keeps the explanation to one line that no log or terminal trips over. */
  public UpstreamFailure {
    explanation = Redaction.oneLine(explanation);
  }

  /** What went wrong. */
  public enum Kind {
    /** The address is none that this server may call; no packet has left. */
    ADDRESS_REFUSED,
    /** The name does not resolve, nobody listens, TLS fails, or what answers is not HTTP. */
    UNREACHABLE,
    /** Connecting, or the whole exchange, took longer than the policy grants. */
    TIMEOUT,
    /** The answer is larger than the policy grants. */
    TOO_LARGE,
    /** The vendor sends elsewhere, and elsewhere has not been agreed on. */
    REDIRECT,
    /** The answer ended before its end. */
    CUT_SHORT,
    /** The answer is complete, and nothing that the one who asked can read. */
    UNREADABLE_ANSWER,
    /** The vendor failed too often of late; nothing was sent. */
    BREAKER_OPEN,
    /**
     * This server has too much to do for the vendor at the moment; nothing was sent, and it says
     * nothing of the vendor. The same may be asked again in a few seconds.
     */
    BUSY
  }
}
