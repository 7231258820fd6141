package dev.ringback.authenticator.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyUse;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Seals secrets with the realm's AES key (AES-GCM, NIST SP 800-38D), so that whoever reads a cache,
 * a table or its backup reads none of them. What is sealed names its key: when the realm's keys are
 * rotated it is opened by the old one until an administrator takes that away.
 */
public final class RealmSeal {

  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String SEPARATOR = ".";
  private static final int PARTS = 3;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String realm;
  private final Supplier<KeyWrapper> activeKey;
  private final Function<String, KeyWrapper> keyById;

  RealmSeal(String realm, Supplier<KeyWrapper> activeKey, Function<String, KeyWrapper> keyById) {
    this.realm = realm;
    this.activeKey = activeKey;
    this.keyById = keyById;
  }

  /** The seal of a realm; Keycloak makes the key if there is none. */
  public static RealmSeal of(KeycloakSession session, RealmModel realm) {
    return new RealmSeal(
        realm.getId(),
        () -> session.keys().getActiveKey(realm, KeyUse.ENC, Algorithm.AES),
        id -> session.keys().getKey(realm, id, KeyUse.ENC, Algorithm.AES));
  }

  /**
   * Seals a secret.
   *
   * @param purpose what it is for, such as the id of the row that keeps it: in another place it
   *     cannot be opened
   * @return ASCII without blanks, a good third longer than the secret, and some ninety characters
   */
  public String seal(String secret, String purpose) {
    KeyWrapper key = activeKey.get();
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, key, nonce, purpose).doFinal(secret.getBytes(UTF_8));
      return text(nonce) + SEPARATOR + text(sealed) + SEPARATOR + key.getKid();
    } catch (GeneralSecurityException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * Opens what was sealed.
   *
   * @return empty if the realm no longer has the key, or if it was not sealed by this realm and for
   *     this purpose
   */
  public Optional<String> open(String sealed, String purpose) {
    String[] parts = sealed.split("\\.", PARTS);
    return parts.length == PARTS
        ? Optional.ofNullable(keyById.apply(parts[2]))
            .flatMap(key -> open(key, parts[0], parts[1], purpose))
        : Optional.empty();
  }

  /**
   * Whether it was sealed with the key that the realm seals with now; what is not had better be
   * sealed anew, before an administrator takes the old key away.
   */
  public boolean isOfToday(String sealed) {
    String[] parts = sealed.split("\\.", PARTS);
    return parts.length == PARTS && parts[2].equals(activeKey.get().getKid());
  }

  private Optional<String> open(KeyWrapper key, String nonce, String sealed, String purpose) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, bytes(nonce), purpose);
      return Optional.of(new String(cipher.doFinal(bytes(sealed)), UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException notSealedHere) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, KeyWrapper key, byte[] nonce, String purpose)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key.getSecretKey(), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(("ringback:" + realm + ":" + purpose).getBytes(UTF_8));
    return cipher;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }
}
