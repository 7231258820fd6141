package dev.ringback.number;

import static dev.ringback.number.ImportedUsers.user;
import static dev.ringback.number.NumberAdmin.report;
import static dev.ringback.number.NumberAdmin.users;
import static dev.ringback.setup.AdminRequests.check;
import static dev.ringback.setup.AdminRequests.setup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import jakarta.ws.rs.BadRequestException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.UserRepresentation;

/** Numbers that administrators, imports and directories wrote in their own way. */
@RingbackTest
class NormalisedNumbersIT {

  @Test
  void aNumberThatAnAdminWritesNationallyIsKeptInE164(Ringback ringback, Simulator phones) {
    TestRealm realm = ringback.realm("numbers-by-an-admin");
    TestUser hans = realm.user("hans").withVerifiedPhone("8 (924) 355-51-40");

    PhoneLogin login = PhoneLogin.begin(realm.app("app"), "+79243555140");

    assertThat(hans.attribute("phoneNumber")).contains("+79243555140");
    assertThat(hans.attribute("phoneNumberVerified")).contains("true");
    assertThat(login.call(phones.handset("+79243555140")).isLoggedIn()).isTrue();
  }

  @Test
  void whatIsNoNumberIsRefusedUnlessTheUserHasItAlready(Ringback ringback) {
    TestRealm realm =
        ringback.realm("numbers-refused", user("old", false, "call me at the office"));
    TestUser hans = realm.user("hans");
    TestUser old = realm.existingUser("old");

    assertThatThrownBy(() -> hans.withVerifiedPhone("call me at home"))
        .isInstanceOfSatisfying(
            BadRequestException.class,
            refused ->
                assertThat(refused.getResponse().readEntity(String.class))
                    .contains("phoneNumber", "error-invalid-value")
                    .doesNotContain("at home"));
    UserRepresentation change = old.admin().toRepresentation();
    change.setFirstName("Olga");
    old.admin().update(change);

    assertThat(hans.attribute("phoneNumber")).isEmpty();
    assertThat(old.admin().toRepresentation().getFirstName()).isEqualTo("Olga");
  }

  @Test
  void theSetupAddsTheValidatorToAnAttributeThatIsThere(Ringback ringback) {
    TestRealm realm = ringback.realm("numbers-unvalidated");
    var profile = realm.admin().users().userProfile().getConfiguration();
    profile.getAttribute("phoneNumber").setValidations(Map.of());
    realm.admin().users().userProfile().update(profile);

    JsonNode before = check(ringback, realm);
    JsonNode repair = setup(ringback, realm, null);

    assertThat(before.path("findings").findValuesAsText("code"))
        .contains("attribute_not_validated");
    assertThat(repair.path("created").toString()).contains("validator");
    assertThat(check(ringback, realm).path("findings").findValuesAsText("code"))
        .doesNotContain("attribute_not_validated");
  }

  @Test
  void importedNumbersAreCountedAndWrittenInE164(Ringback ringback, Simulator phones) {
    TestRealm realm =
        ringback.realm(
            "numbers-imported",
            user("national", true, "8 (924) 355-51-42")
                .andThen(user("unverified", false, "007 924 355 51 43"))
                .andThen(user("unreadable", true, "extension 7"))
                .andThen(user("twin-one", true, "8 924 355-51-44"))
                .andThen(user("twin-two", true, "+7 924 3555144"))
                .andThen(user("holder", true, "+79243555145"))
                .andThen(user("same-as-holder", true, "89243555145"))
                .andThen(user("double-one", true, "+79243555146"))
                .andThen(user("double-two", true, "+79243555146"))
                .andThen(user("two-numbers", true, "89243555147", "89243555148")));
    NumberAdmin admin = NumberAdmin.of(ringback, realm);

    JsonNode before = check(ringback, realm);
    JsonNode rehearsal = report(admin.normalise(""));
    String untouched = realm.existingUser("national").attribute("phoneNumber").orElseThrow();
    HttpResponse<String> answer = admin.normalise("dryRun=false");
    JsonNode done = report(answer);
    JsonNode again = report(admin.normalise("dryRun=false"));

    assertThat(before.path("findings").findValuesAsText("code"))
        .contains("numbers_not_e164", "numbers_twice");
    assertThat(before.toString())
        .contains("8 phone numbers of users", "1 phone numbers belong to several");
    assertThat(untouched).isEqualTo("8 (924) 355-51-42");
    assertThat(rehearsal.path("dryRun").asBoolean()).isTrue();
    assertThat(rehearsal.path("users")).isEqualTo(done.path("users"));
    assertThat(users(done, "changed"))
        .containsExactlyInAnyOrder(ids(realm, "national", "unverified"));
    assertThat(users(done, "unreadable")).containsExactly(ids(realm, "unreadable"));
    assertThat(users(done, "several_values")).containsExactly(ids(realm, "two-numbers"));
    assertThat(users(done, "collision"))
        .containsExactlyInAnyOrder(ids(realm, "twin-one", "twin-two", "same-as-holder"));
    assertThat(answer.body())
        .contains("+7******5142", realm.existingUser("holder").id())
        .doesNotContain("79243555142", "355-51", "extension");
    assertThat(users(again, "changed")).isEmpty();
    assertThat(realm.existingUser("unverified").attribute("phoneNumber")).contains("+79243555143");
    assertThat(realm.existingUser("unverified").attribute("phoneNumberVerified")).contains("false");
    assertThat(realm.existingUser("twin-one").attribute("phoneNumber")).contains("8 924 355-51-44");
    assertThat(
            PhoneLogin.begin(realm.app("app"), "+79243555142")
                .call(phones.handset("+79243555142"))
                .isLoggedIn())
        .isTrue();
  }

  @Test
  void aRunGoesOnWhereTheLastRequestEnded(Ringback ringback) {
    TestRealm realm =
        ringback.realm(
            "numbers-by-pages",
            user("one", true, "89243555150")
                .andThen(user("two", true, "89243555151"))
                .andThen(user("three", true, "89243555152")));
    NumberAdmin admin = NumberAdmin.of(ringback, realm);
    List<String> changed = new ArrayList<>();

    String after = "";
    do {
      JsonNode page = report(admin.normalise("dryRun=false&max=1&after=" + after));
      changed.addAll(users(page, "changed"));
      after = page.path("next").asText("");
    } while (!after.isEmpty());

    assertThat(changed).containsExactlyInAnyOrder(ids(realm, "one", "two", "three"));
  }

  @Test
  void requestsOfOneMomentChangeEachNumberOnce(Ringback ringback) {
    TestRealm realm =
        ringback.realm(
            "numbers-at-once",
            user("one", true, "89243555153").andThen(user("two", true, "89243555154")));
    NumberAdmin admin = NumberAdmin.of(ringback, realm);

    List<HttpResponse<String>> answers = Crowd.atOnce(6, () -> admin.normalise("dryRun=false"));

    assertThat(answers).extracting(HttpResponse::statusCode).isSubsetOf(200, 409).contains(200);
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() == 200)
                .flatMap(answer -> users(report(answer), "changed").stream()))
        .containsExactlyInAnyOrder(ids(realm, "one", "two"));
  }

  @ParameterizedTest
  @CsvSource({"dryRun=maybe", "max=0", "max=1001", "max=many"})
  void aMalformedParameterChangesNothing(String query, Ringback ringback) {
    TestRealm realm = ringback.realm("numbers-parameters-" + query.replace("=", "-is-"));

    assertThat(NumberAdmin.of(ringback, realm).normalise(query).statusCode()).isEqualTo(400);
  }

  private static String[] ids(TestRealm realm, String... names) {
    return List.of(names).stream()
        .map(name -> realm.existingUser(name).id())
        .toArray(String[]::new);
  }
}
