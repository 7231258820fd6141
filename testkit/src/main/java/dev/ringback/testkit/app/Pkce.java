package dev.ringback.testkit.app;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The proof that whoever redeems a code is who asked for it (RFC 7636, method S256). */
record Pkce(String verifier) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static Pkce create() {
    return new Pkce(randomText());
  }

  /** 256 random bits in base64url; also good for {@code state} and {@code nonce}. */
  static String randomText() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return base64Url(bytes);
  }

  String challenge() {
    try {
      byte[] ascii = verifier.getBytes(StandardCharsets.US_ASCII);
      return base64Url(MessageDigest.getInstance("SHA-256").digest(ascii));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String base64Url(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
