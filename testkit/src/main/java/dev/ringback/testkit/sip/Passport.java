package dev.ringback.testkit.sip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a carrier signs about a call (PASSporT, RFC 8225, with the SHAKEN extension, RFC 8588).
 *
 * @param level how far the carrier vouches for the caller: {@code A}, {@code B} or {@code C}
 * @param caller E.164
 * @param dialled E.164
 * @param issuedAt when the carrier says that it signed
 */
public record Passport(String level, String caller, String dialled, Instant issuedAt) {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Signed just now. */
  public static Passport of(String level, String caller, String dialled) {
    return new Passport(level, caller, dialled, Instant.now());
  }

  /** The same, signed at another time. */
  public Passport issued(Instant time) {
    return new Passport(level, caller, dialled, time);
  }

  /** The value of the SIP header {@code Identity} (RFC 8224). */
  public String signedBy(StirCertificate carrier) {
    String address = carrier.address().toString();
    String signed =
        part(Map.of("alg", "ES256", "ppt", "shaken", "typ", "passport", "x5u", address))
            + "."
            + part(
                Map.of(
                    "attest", level,
                    "orig", Map.of("tn", digits(caller)),
                    "dest", Map.of("tn", List.of(digits(dialled))),
                    "iat", issuedAt.getEpochSecond(),
                    "origid", UUID.randomUUID().toString()));
    return signed
        + "."
        + BASE64.encodeToString(signature(signed, carrier))
        + ";info=<"
        + address
        + ">;alg=ES256;ppt=shaken";
  }

  /** Numbers stand without the plus sign (RFC 8225, 5.2.1). */
  private static String digits(String number) {
    return number.substring(1);
  }

  private static String part(Map<String, Object> members) {
    try {
      return BASE64.encodeToString(JSON.writeValueAsBytes(members));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] signature(String text, StirCertificate carrier) {
    try {
      // JWS has the two numbers of a signature one after the other, not in ASN.1 (RFC 7518, 3.4)
      Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
      signature.initSign(carrier.key());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the JDK cannot sign by ES256", e);
    }
  }
}
