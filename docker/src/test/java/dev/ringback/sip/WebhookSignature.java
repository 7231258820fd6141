package dev.ringback.sip;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of Standard Webhooks, made here once more and independently. */
record WebhookSignature(String secret) {

  boolean isOf(String id, String timestamp, byte[] body, String header) {
    return id != null
        && timestamp != null
        && header != null
        && MessageDigest.isEqual(bytes(expected(id, timestamp, body)), bytes(header));
  }

  private String expected(String id, String timestamp, byte[] body) {
    ByteArrayOutputStream signed = new ByteArrayOutputStream();
    signed.writeBytes(bytes(id + "." + timestamp + "."));
    signed.writeBytes(body);
    try {
      Mac hmac = Mac.getInstance("HmacSHA256");
      hmac.init(new SecretKeySpec(bytes(secret), "HmacSHA256"));
      return "v1," + Base64.getEncoder().encodeToString(hmac.doFinal(signed.toByteArray()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK has no HMAC-SHA256", e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
