package dev.ringback.authenticator.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A message as it arrived: nothing of it is true until a {@link WebhookKey} says so.
 *
 * @param id header {@code webhook-id}, one and the same for every attempt to deliver; empty if
 *     there was none
 * @param timestamp header {@code webhook-timestamp}, when this attempt was made, in seconds since
 *     1970
 * @param signatures header {@code webhook-signature}, one or more with spaces between
 * @param body the bytes that were signed; copied on the way in and out
 */
@SuppressWarnings("ArrayRecordComponent") // verified and read once, never compared
public record WebhookMessage(String id, String timestamp, String signatures, byte[] body) {

  /** The largest body that is looked at, in bytes. */
  public static final int LARGEST_BODY = 8 * 1024;

  /** Keeps a copy of the bytes; a header that is missing counts as empty. */
  public WebhookMessage {
    id = id == null ? "" : id;
    timestamp = timestamp == null ? "" : timestamp;
    signatures = signatures == null ? "" : signatures;
    body = body.clone();
  }

  @Override
  public byte[] body() {
    return body.clone();
  }

  /** The size only: a message that nobody has verified is not for logs. */
  @Override
  public String toString() {
    return "webhook of " + body.length + " bytes";
  }

  /** When a genuine message was sent, by the sender's clock. */
  public Instant sent() {
    return Instant.ofEpochSecond(Long.parseLong(timestamp));
  }

  boolean isTooLarge() {
    return body.length > LARGEST_BODY;
  }

  /**
   * Whether all three headers are there and well formed. An id with a full stop is not: whoever
   * chose it could move the border between id and timestamp (Standard Webhooks, "Signature
   * scheme").
   */
  boolean isSigned() {
    return id.matches("[!-~&&[^.]]{1,128}")
        && timestamp.matches("[0-9]{1,12}")
        && !signatures.isBlank();
  }

  /** What the sender put its name to. */
  byte[] signedContent() {
    byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.US_ASCII);
    byte[] content = new byte[head.length + body.length];
    System.arraycopy(head, 0, content, 0, head.length);
    System.arraycopy(body, 0, content, head.length, body.length);
    return content;
  }
}
