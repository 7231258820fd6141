package dev.ringback.authenticator.secret;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.MacSignatureSignerContext;
import org.keycloak.crypto.MacSignatureVerifierContext;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.crypto.SignatureVerifierContext;

/** The signing keys of a realm, the last of which is active. */
public final class Keyring implements SignatureProvider {

  private final Map<String, KeyWrapper> keys = new HashMap<>();
  private KeyWrapper active;

  public Keyring() {
    rotate();
  }

  /** What a realm signs with that has a ring of its own. */
  public static RealmSignature signature(String realm) {
    return new RealmSignature(realm, new Keyring());
  }

  /** The names of a realm that has the keys of this ring. */
  public RealmNames names(String realm) {
    return new RealmNames(
        realm,
        Stream.concat(
                Stream.of(active), keys.values().stream().filter(earlier -> earlier != active))
            .map(this::signer)
            .toList());
  }

  public void rotate() {
    SecretKey secret = new SecretKeySpec(new byte[] {(byte) (keys.size() + 1)}, "HmacSHA512");
    active = new KeyWrapper();
    active.setKid("key-" + (keys.size() + 1));
    active.setAlgorithm(Algorithm.HS512);
    active.setSecretKey(secret);
    keys.put(active.getKid(), active);
  }

  public void forgetOldKeys() {
    keys.values().removeIf(key -> key != active);
  }

  @Override
  public SignatureSignerContext signer() {
    return signer(active);
  }

  @Override
  public SignatureSignerContext signer(KeyWrapper key) {
    return new MacSignatureSignerContext(key);
  }

  @Override
  public SignatureVerifierContext verifier(String kid) throws VerificationException {
    if (!keys.containsKey(kid)) {
      throw new VerificationException("Key not found");
    }
    return verifier(keys.get(kid));
  }

  @Override
  public SignatureVerifierContext verifier(KeyWrapper key) {
    return new MacSignatureVerifierContext(key);
  }

  @Override
  public boolean isAsymmetricAlgorithm() {
    return false;
  }
}
