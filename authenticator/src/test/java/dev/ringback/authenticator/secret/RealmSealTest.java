package dev.ringback.authenticator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.crypto.KeyWrapper;

class RealmSealTest {

  private static final String SECRET = "rbk_secret, and ünïcode";

  private final Map<String, KeyWrapper> keys = new HashMap<>();
  private KeyWrapper active = key("first", 16);
  private final RealmSeal seal = sealOf("realm");

  @Test
  void whatIsSealedIsOpenedForItsPurpose() {
    assertThat(seal.open(seal.seal(SECRET, "row 1"), "row 1")).contains(SECRET);
  }

  @Test
  void theSecretIsNotToBeReadAndNeverSealedTheSameTwice() {
    String sealed = seal.seal(SECRET, "row 1");

    assertThat(sealed).matches("[!-~]+").doesNotContain("rbk_secret");
    assertThat(seal.seal(SECRET, "row 1")).isNotEqualTo(sealed);
  }

  @Test
  void forAnotherPurposeOrInAnotherRealmItStaysShut() {
    String sealed = seal.seal(SECRET, "row 1");

    assertThat(seal.open(sealed, "row 2")).isEmpty();
    assertThat(sealOf("another realm").open(sealed, "row 1")).isEmpty();
  }

  @Test
  void afterARotationTheOldKeyOpensWhatItSealed() {
    String sealed = seal.seal(SECRET, "row 1");
    active = key("second", 32);

    assertThat(seal.open(sealed, "row 1")).contains(SECRET);
    assertThat(seal.open(seal.seal(SECRET, "row 1"), "row 1")).contains(SECRET);
    keys.remove("first");
    assertThat(seal.open(sealed, "row 1")).isEmpty();
  }

  @Test
  void whatAnotherKeyHasSealedIsNotOfToday() {
    String sealed = seal.seal(SECRET, "row 1");
    assertThat(seal.isOfToday(sealed)).isTrue();

    active = key("another.first", 32);

    assertThat(seal.isOfToday(sealed)).isFalse();
    assertThat(seal.isOfToday(seal.seal(SECRET, "row 1"))).isTrue();
    assertThat(seal.isOfToday("rubbish")).isFalse();
  }

  @Test
  void aChangedCharacterIsNoticed() {
    String sealed = seal.seal(SECRET, "row 1");
    char first = sealed.charAt(0);
    String changed = (first == 'A' ? 'B' : 'A') + sealed.substring(1);

    assertThat(seal.open(changed, "row 1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "first", "..first", "a.b.first", "!.?.first", "AAAA.AAAA."})
  void whatWasNeverSealedOpensToNothing(String rubbish) {
    assertThat(seal.open(rubbish, "row 1")).isEmpty();
  }

  private RealmSeal sealOf(String realm) {
    return new RealmSeal(realm, () -> active, keys::get);
  }

  private KeyWrapper key(String id, int bytes) {
    KeyWrapper key = new KeyWrapper();
    key.setKid(id);
    key.setSecretKey(new SecretKeySpec(new byte[bytes], "AES"));
    keys.put(id, key);
    return key;
  }
}
