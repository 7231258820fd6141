package dev.ringback.records.source.mirror;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What the vendor calls a record.
 *
 * @param series within which its numbers are unique, such as {@code line/0033972101010}
 * @param number the vendor's number of the record
 */
public record UpstreamId(String series, long number) {

  private static final int BYTES = 16;

  /**
   * What we call it: the same for everybody who links the same account, 32 hexadecimal digits.
   *
   * @param source the id of the record source's component
   */
  String recordId(String source) {
    byte[] hash = sha256().digest((source + "\n" + series + "\n" + number).getBytes(UTF_8));
    return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
