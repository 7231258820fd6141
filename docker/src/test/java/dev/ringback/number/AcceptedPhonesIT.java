package dev.ringback.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.setup.AdminRequests;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A realm that takes calls from some countries and kinds of phones only. */
@RingbackTest
class AcceptedPhonesIT {

  private static final String KNOWN = "+33612345678";

  private static PoolRealm pool;
  private static TestRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    pool = PoolRealm.create(ringback, "accepted-phones", PoolRealm.MANY);
    realm = pool.realm();
    realm.user("francine").withVerifiedPhone(KNOWN);
  }

  @BeforeEach
  void acceptRussianPhones() {
    set("RU", "", "toll_free");
    realm.events().clear();
  }

  @ParameterizedTest
  @ValueSource(strings = {KNOWN, "+33612345679", "+77011234567", "8 800 200-00-00"})
  void anotherPhoneIsRefusedWhetherAnybodyHasItOrNot(String phone) {
    PhoneLogin login = pool.begin(phone);

    assertThat(login.isWaitingForACall()).isFalse();
    assertThat(login.page().body()).contains("not accepted here");
    assertThat(realm.events().awaitOne("LOGIN_ERROR").getDetails())
        .containsEntry("reason", "not_allowed");
  }

  @Test
  void aPhoneOfTheCountryIsAccepted() {
    assertThat(pool.begin("8 924 355-51-70").isWaitingForACall()).isTrue();
  }

  @Test
  void withoutListsEveryCountryIsAccepted() {
    set("", "", "");

    assertThat(pool.begin(KNOWN).isWaitingForACall()).isTrue();
    assertThat(pool.begin("+7 000 000-00-00").isWaitingForACall()).isTrue();
  }

  @Test
  void theCheckNamesWordsWithoutMeaning(Ringback ringback) {
    set("", "UK", "satellite");

    JsonNode report = AdminRequests.check(ringback, realm);

    assertThat(report.path("findings").findValuesAsText("code")).contains("phones_setting_unknown");
    assertThat(report.toString()).contains("UK, satellite");
  }

  private static void set(String allowed, String refused, String types) {
    realm.setAttributes(
        Map.of(
            "ringback.phones.allowedCountries", allowed,
            "ringback.phones.refusedCountries", refused,
            "ringback.phones.refusedTypes", types));
  }
}
