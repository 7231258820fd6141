package dev.ringback.allo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestComponent;
import jakarta.ws.rs.BadRequestException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Settings that could never work are refused where they were typed, in a sentence. */
@RingbackTest
class AlloSettingsIT {

  private static Ringback server;
  private static Office office;

  @BeforeAll
  static void openAnOffice(Ringback ringback) {
    server = ringback;
    office = Office.open(ringback, "allo-settings");
  }

  @ParameterizedTest
  @CsvSource({
    "authorizationToken, ' ', The authorization token is missing.",
    "authorizationToken, ключ, The authorization token is one word of plain letters.",
    "lines, ' ', The lines are missing: name at least one.",
    "lines, office, “office” is no phone number; a line is one: +74951234567.",
    "timeZone, Moscow, 'The time zone is none, such as Europe/Moscow.'",
    "baseUrl, sso.example.org, The API address is not an absolute URL without a query."
  })
  void whatCouldNeverWorkIsRefused(String option, String value, String sentence) {
    TestComponent source = office.realm().component("allo");

    assertThatExceptionOfType(BadRequestException.class)
        .isThrownBy(() -> source.set(option, value))
        .satisfies(
            refused ->
                assertThat(refused.getResponse().readEntity(String.class)).contains(sentence));
  }

  @Test
  void aTokenOutOfAVaultThatHasNoneIsToldToWhoeverSearches() {
    Office vaulted = Office.open(server, "allo-vault");
    vaulted.realm().component("allo").set("authorizationToken", "${vault.nothing-there}");

    assertThat(vaulted.app().search("").body())
        .contains("The authorization token of Allo Incognito is missing");
  }

  @Test
  void linesMayBeWrittenAsPeopleWriteThem() {
    Office written = Office.open(server, "allo-lines").rings(0);
    written.realm().component("allo").set("lines", "8 (495) 123-45-67", "+7 495 123 45 68");

    assertThat(Office.first(written.app().search(""))).startsWith("allo");
  }
}
