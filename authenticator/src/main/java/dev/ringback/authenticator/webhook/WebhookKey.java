package dev.ringback.authenticator.webhook;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that sender and receiver share: HMAC-SHA256, signature version {@code v1}. No record,
 * so that it never prints itself.
 */
public final class WebhookKey {

  /** How far the sender's clock may be off, to either side. */
  public static final Duration TOLERANCE = Duration.ofMinutes(5);

  private static final String PREFIX = "whsec_";
  private static final String VERSION = "v1,";
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  private WebhookKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, ALGORITHM);
  }

  /**
   * Reads a secret: {@code whsec_} and the key in base64, as Standard Webhooks writes it, or any
   * other text, whose UTF-8 bytes are the key then.
   *
   * @return empty if there is no key in it
   */
  public static Optional<WebhookKey> of(String secret) {
    return bytes(secret).filter(bytes -> bytes.length > 0).map(WebhookKey::new);
  }

  /** How many bytes the key has; Standard Webhooks asks for 24 to 64. */
  public int length() {
    return key.getEncoded().length;
  }

  /**
   * Why this message is not to be believed; empty if it is genuine. The time is looked at last:
   * only of a genuine message does it tell that the sender's clock is wrong.
   */
  public Optional<WebhookRefusal> refusal(WebhookMessage message, Instant now) {
    if (message.isTooLarge()) {
      return Optional.of(WebhookRefusal.TOO_LARGE);
    }
    if (!message.isSigned()) {
      return Optional.of(WebhookRefusal.UNSIGNED);
    }
    if (!hasSigned(message)) {
      return Optional.of(WebhookRefusal.WRONG_SIGNATURE);
    }
    return Duration.between(message.sent(), now).abs().compareTo(TOLERANCE) > 0
        ? Optional.of(WebhookRefusal.WRONG_TIME)
        : Optional.empty();
  }

  /**
   * The signature of a message that is sent now, as the header {@code webhook-signature} has it.
   *
   * @param id visible ASCII without a full stop
   */
  public String sign(String id, Instant sent, byte[] body) {
    return signature(new WebhookMessage(id, Long.toString(sent.getEpochSecond()), "", body));
  }

  /** One right signature is enough: during a rotation the sender signs with both of its keys. */
  private boolean hasSigned(WebhookMessage message) {
    byte[] expected = ascii(signature(message));
    return Arrays.stream(message.signatures().split(" "))
        .anyMatch(signature -> MessageDigest.isEqual(expected, ascii(signature)));
  }

  private String signature(WebhookMessage message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return VERSION + Base64.getEncoder().encodeToString(mac.doFinal(message.signedContent()));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  private static Optional<byte[]> bytes(String secret) {
    if (!secret.startsWith(PREFIX)) {
      return Optional.of(secret.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return Optional.of(Base64.getDecoder().decode(secret.substring(PREFIX.length())));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
