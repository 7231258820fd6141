package dev.ringback.records.source.ovh.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.keycloak.common.util.SecretGenerator;

/**
 * What the address to which OVH sends a user back ends with. Nobody can guess it, and the database
 * knows its hash only.
 *
 * @param value in clear
 */
public record CheckId(String value) {

  /** Letters and digits: 190 bits. */
  private static final int LENGTH = 32;

  /** Another one. */
  public static CheckId random() {
    return new CheckId(
        SecretGenerator.getInstance().randomString(LENGTH, SecretGenerator.ALPHANUM));
  }

  String hash() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  @Override
  public String toString() {
    return "(check id)";
  }
}
