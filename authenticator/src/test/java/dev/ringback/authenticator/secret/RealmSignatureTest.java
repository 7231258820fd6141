package dev.ringback.authenticator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.common.VerificationException;
import org.keycloak.crypto.Algorithm;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.crypto.MacSignatureSignerContext;
import org.keycloak.crypto.MacSignatureVerifierContext;
import org.keycloak.crypto.SignatureProvider;
import org.keycloak.crypto.SignatureSignerContext;
import org.keycloak.crypto.SignatureVerifierContext;

class RealmSignatureTest {

  private final Keyring keyring = new Keyring();
  private final RealmSignature signature = new RealmSignature("realm", keyring);

  @Test
  void whatIsSignedIsRecognisedForItsPurpose() {
    assertThat(signature.isOf("text", "anna's page", signature.sign("text", "anna's page")))
        .isTrue();
  }

  @Test
  void forAnotherTextOrPurposeOrInAnotherRealmItIsNoSignature() {
    String signed = signature.sign("text", "anna's page");

    assertThat(signature.isOf("texts", "anna's page", signed)).isFalse();
    assertThat(signature.isOf("text", "boris's page", signed)).isFalse();
    assertThat(new RealmSignature("other", keyring).isOf("text", "anna's page", signed)).isFalse();
  }

  @Test
  void afterARotationTheOldKeyIsStillKnownUntilItIsTakenAway() {
    String signed = signature.sign("text", "anna's page");

    keyring.rotate();

    assertThat(signature.isOf("text", "anna's page", signed)).isTrue();
    keyring.forgetOldKeys();
    assertThat(signature.isOf("text", "anna's page", signed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "key-1", ".key-1", "AAAA.key-1", "?.key-1", "AAAA.", "AAAA.x"})
  void whatWasNeverSignedIsNotRecognised(String rubbish) {
    assertThat(signature.isOf("text", "anna's page", rubbish)).isFalse();
  }

  /** The keys of a realm, the last of which is active. */
  private static final class Keyring implements SignatureProvider {

    private final Map<String, KeyWrapper> keys = new HashMap<>();
    private KeyWrapper active;

    Keyring() {
      rotate();
    }

    void rotate() {
      SecretKey secret = new SecretKeySpec(new byte[] {(byte) (keys.size() + 1)}, "HmacSHA512");
      active = new KeyWrapper();
      active.setKid("key-" + (keys.size() + 1));
      active.setAlgorithm(Algorithm.HS512);
      active.setSecretKey(secret);
      keys.put(active.getKid(), active);
    }

    void forgetOldKeys() {
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
}
