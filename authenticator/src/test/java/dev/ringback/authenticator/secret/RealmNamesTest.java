package dev.ringback.authenticator.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RealmNamesTest {

  private final Keyring keyring = new Keyring();

  @Test
  void aNameIsAlwaysTheSameAndTellsNothingOfThePlainOne() {
    List<String> names = keyring.names("realm").of("phone:79243555100");

    assertThat(names).isEqualTo(keyring.names("realm").of("phone:79243555100"));
    assertThat(names).singleElement().asString().matches("ringback:[\\w-]{43}");
  }

  @Test
  void otherPlainNamesRealmsAndKeysHaveOtherNames() {
    String name = keyring.names("realm").of("plain").get(0);

    assertThat(keyring.names("realm").of("plain2").get(0)).isNotEqualTo(name);
    assertThat(keyring.names("other").of("plain").get(0)).isNotEqualTo(name);
    keyring.rotate();
    assertThat(keyring.names("realm").of("plain").get(0)).isNotEqualTo(name);
  }

  @Test
  void afterARotationTheNamesOfBothKeysAreKnownTheActiveOneFirst() {
    String before = keyring.names("realm").of("plain").get(0);

    keyring.rotate();

    assertThat(keyring.names("realm").of("plain")).hasSize(2).last().isEqualTo(before);
  }

  @Test
  void aNameIsNoSignatureOfTheRealm() {
    String name = keyring.names("realm").of("plain").get(0);
    String signature = new RealmSignature("realm", keyring).sign("plain", "any purpose");

    assertThat(signature).doesNotContain(name.substring("ringback:".length()));
  }
}
