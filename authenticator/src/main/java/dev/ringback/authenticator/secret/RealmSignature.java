package dev.ringback.authenticator.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;

/**
 * Signs what is handed out to be brought back, with the key of the realm that Keycloak signs its
 * own cookies with (HMAC, RFC 2104). A signature names its key: when the realm's keys are rotated,
 * the old one still verifies it until an administrator takes that away.
 */
public final class RealmSignature {

  private static final String SEPARATOR = ".";
  private static final int PARTS = 2;

  private final String realm;
  private final SignatureProvider keys;

  RealmSignature(String realm, SignatureProvider keys) {
    this.realm = realm;
    this.keys = keys;
  }

  /** That of the realm that the request is about. */
  public static RealmSignature of(KeycloakSession session) {
    return new RealmSignature(
        session.getContext().getRealm().getId(),
        session.getProvider(SignatureProvider.class, Constants.INTERNAL_SIGNATURE_ALGORITHM));
  }

  /**
   * Signs a text.
   *
   * @param purpose what for, and for whom; for another purpose the signature is none
   * @return ASCII without blanks, some 120 characters
   */
  public String sign(String text, String purpose) {
    SignatureSignerContext key = keys.signer();
    byte[] signature = key.sign(bytes(text, purpose));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature)
        + SEPARATOR
        + key.getKid();
  }

  /** Whether this realm has signed the text for this purpose, with a key that it still has. */
  public boolean isOf(String text, String purpose, String signature) {
    String[] parts = signature.split("\\.", PARTS);
    try {
      return parts.length == PARTS
          && keys.verifier(parts[1])
              .verify(bytes(text, purpose), Base64.getUrlDecoder().decode(parts[0]));
    } catch (VerificationException | IllegalArgumentException notSignedHere) {
      return false;
    }
  }

  private byte[] bytes(String text, String purpose) {
    return String.join("\n", "ringback", realm, purpose, text).getBytes(UTF_8);
  }
}
