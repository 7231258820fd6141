package dev.ringback.authenticator.gateway.numberpool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.telephony.Attestation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;

class NumberPoolConfigTest {

  private final ComponentModel component = new ComponentModel();
  private final NumberPoolConfig config = new NumberPoolConfig(component);

  NumberPoolConfigTest() {
    set("numbers", "+79641110000-+79641119999");
    set("secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  }

  @Test
  void numbersAndASecretAreEnough() {
    assertThatCode(config::validate).doesNotThrowAnyException();
    assertThat(config.numbers().size()).isEqualTo(10_000);
    assertThat(config.eventRules()).isEqualTo(new EventRules(Attestation.NONE, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "numbers, '', has no number",
    "numbers, '+79641110000-+79641119999, 5786', ': 5786'",
    "secret, '', secret is missing",
    "secret, tooshort, at least 24 bytes",
    "secret, whsec_dG9vc2hvcnQ=, at least 24 bytes",
    "secret, whsec_no-base64-but-long-enough-for-a-secret, no base64",
    "minimumAttestation, D, 'none, C, B or A'",
    "defaultRegion, Russia, ISO 3166"
  })
  void whatCouldNeverWorkIsRefusedInPlainWords(String key, String value, String sentence) {
    set(key, value);

    assertThatThrownBy(config::validate)
        .isInstanceOf(ComponentValidationException.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${vault.pool}", "twenty-four bytes or more"})
  void aSecretMayBeInTheVaultOrAnyLongText(String secret) {
    set("secret", secret);

    assertThatCode(config::validate).doesNotThrowAnyException();
  }

  @Test
  void aRegionMayBeWrittenInSmallLetters() {
    set("defaultRegion", " ru ");

    assertThatCode(config::validate).doesNotThrowAnyException();
    assertThat(config.eventRules().defaultRegion()).contains("RU");
  }

  @Test
  void aPastedListCountsAsManyEntries() {
    set("numbers", "+79641110000, +79641110001;\n+79641110005-+79641110009");

    assertThatCode(config::validate).doesNotThrowAnyException();
    assertThat(config.numbers().size()).isEqualTo(7);
  }

  @Test
  void thePoolIsReadOnceForEachVersionOfTheComponent() {
    assertThat(config.numbers()).isSameAs(new NumberPoolConfig(component).numbers());
    assertThat(new NumberPoolConfig(new ComponentModel(component)).numbers())
        .isNotSameAs(config.numbers());
  }

  private void set(String key, String value) {
    component.getConfig().putSingle(key, value);
  }
}
