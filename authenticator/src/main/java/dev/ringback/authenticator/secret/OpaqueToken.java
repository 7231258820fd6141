package dev.ringback.authenticator.secret;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A secret that means nothing to its bearer: a prefix for its kind, such as {@code rbk_}, 43 random
 * base62 characters (256 bits), and the CRC-32 of all that in six more, so that secret scanners
 * know it for sure and a mistyped one costs nothing. No record, so that it never prints itself.
 */
public final class OpaqueToken {

  private static final String BASE62 =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int SECRET_LENGTH = 43;
  private static final int CHECKSUM_LENGTH = 6;
  private static final Pattern FORM =
      Pattern.compile("[0-9A-Za-z]{" + (SECRET_LENGTH + CHECKSUM_LENGTH) + "}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String text;

  private OpaqueToken(String text) {
    this.text = text;
  }

  /** A new one, which nobody can guess. */
  public static OpaqueToken random(String prefix) {
    StringBuilder text = new StringBuilder(prefix);
    RANDOM.ints(SECRET_LENGTH, 0, BASE62.length()).mapToObj(BASE62::charAt).forEach(text::append);
    return new OpaqueToken(text + checksum(text.toString()));
  }

  /**
   * Reads what was presented.
   *
   * @param presented may be {@code null}
   * @return empty if no token of this prefix can look like it
   */
  public static Optional<OpaqueToken> read(String prefix, String presented) {
    if (presented == null
        || !presented.startsWith(prefix)
        || !FORM.matcher(presented.substring(prefix.length())).matches()) {
      return Optional.empty();
    }
    int end = presented.length() - CHECKSUM_LENGTH;
    return presented.substring(end).equals(checksum(presented.substring(0, end)))
        ? Optional.of(new OpaqueToken(presented))
        : Optional.empty();
  }

  /**
   * What is kept and looked up: SHA-256 in hexadecimal. A slow hash would protect nothing of 256
   * random bits, and the time that a lookup takes tells of the hash at most, not of the secret.
   */
  public String hash() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** In clear, to be shown once. */
  public String text() {
    return text;
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(US_ASCII));
    char[] digits = new char[CHECKSUM_LENGTH];
    long rest = crc.getValue();
    for (int place = CHECKSUM_LENGTH - 1; place >= 0; place--) {
      digits[place] = BASE62.charAt((int) (rest % BASE62.length()));
      rest /= BASE62.length();
    }
    return new String(digits);
  }
}
