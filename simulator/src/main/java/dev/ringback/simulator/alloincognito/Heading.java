package dev.ringback.simulator.alloincognito;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What every result says of the request.
 *
 * @param callTime when it was answered, with blanks around it as in the document
 * @param responseDuration how long that took, in seconds
 * @param requestHash by which the answer can be had again
 */
record Heading(
    String apiName,
    int apiVersion,
    String callTime,
    String responseDuration,
    int code,
    String requestHash) {

  private static final int BYTES_OF_AN_ID = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Heading of(String apiName, Contract contract) {
    String callTime = " " + contract.behaviour().wallClock().write(contract.time()) + " ";
    return new Heading(apiName, 1, callTime, "0.012", 0, hash());
  }

  /** Two texts in base64, as in the document: an id's bytes, and another one's hexadecimal form. */
  private static String hash() {
    Base64.Encoder base64 = Base64.getEncoder();
    String id = HexFormat.of().withUpperCase().formatHex(randomBytes());
    return base64.encodeToString(randomBytes()) + base64.encodeToString(id.getBytes(US_ASCII));
  }

  private static byte[] randomBytes() {
    byte[] bytes = new byte[BYTES_OF_AN_ID];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
