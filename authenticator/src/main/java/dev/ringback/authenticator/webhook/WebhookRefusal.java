package dev.ringback.authenticator.webhook;

import java.util.Locale;

/** Why a message is not believed. */
public enum WebhookRefusal {
  /** The body is larger than {@link WebhookMessage#LARGEST_BODY}. */
  TOO_LARGE("The body is larger than 8 KiB."),
  /** A header is missing or malformed. */
  UNSIGNED("A header of Standard Webhooks is missing or malformed."),
  /** No signature is of this key and this content. */
  WRONG_SIGNATURE("No signature is of the configured secret and this content."),
  /** The signature is right, but it was made too long ago, or by a clock that is wrong. */
  WRONG_TIME("The signature is right, but more than five minutes away from this server's time.");

  private final String explanation;

  WebhookRefusal(String explanation) {
    this.explanation = explanation;
  }

  /** A stable code for events, such as {@code wrong_signature}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Plain words for an administrator. */
  public String explanation() {
    return explanation;
  }
}
