package dev.ringback.authenticator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
}
