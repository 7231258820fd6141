package dev.ringback.records.source.ovh.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Signs requests as OVH's guide "First steps with the OVHcloud APIs" has it: with the application's
 * secret and the customer's consent, over everything that is sent. SHA-1 is what OVH asks for.
 */
record Signature(OvhApplication application, ConsumerKey key) {

  private static final String VERSION = "$1$";

  /**
   * The value of {@code X-Ovh-Signature}.
   *
   * @param address in full, exactly as it is sent
   * @param body exactly as it is sent; empty if there is none
   * @param timestamp seconds since 1970, by OVH's clock
   */
  String of(String method, URI address, String body, long timestamp) {
    String signed =
        String.join(
            "+",
            application.secret(),
            key.value(),
            method,
            address.toString(),
            body,
            Long.toString(timestamp));
    return VERSION + HexFormat.of().formatHex(sha1().digest(signed.getBytes(UTF_8)));
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
