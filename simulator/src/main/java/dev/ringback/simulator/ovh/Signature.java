package dev.ringback.simulator.ovh;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ringback.simulator.web.Request;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The signature of a call, as OVH's guide "First steps with the API" has it. */
final class Signature {

  private Signature() {}

  static String of(String secret, String consumerKey, Request call, String timestamp) {
    return "$1$"
        + sha1(
            String.join(
                "+", secret, consumerKey, call.method(), call.url(), call.body(), timestamp));
  }

  /** SHA-1 in hexadecimal digits. */
  static String sha1(String text) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-1").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
