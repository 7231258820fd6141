package dev.ringback.pool;

import static dev.ringback.setup.AdminRequests.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestComponent;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** Numbers whose call comes by itself: for reviewers of an app store, and for tests. */
@RingbackTest
class ListedTestNumbersIT {

  private static final String POOL = "pbx";
  private static final String VENDOR = "telefon-ip";

  private static Map<String, TestRealm> realms;
  private static int numbers;

  private String number;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    realms =
        Map.of(
            POOL,
            PoolRealm.create(ringback, "test-numbers-pool", PoolRealm.MANY).realm(),
            VENDOR,
            ringback.realm("test-numbers-vendor"));
    realms
        .values()
        .forEach(realm -> realm.admin().roles().create(new RoleRepresentation("staff", "", false)));
  }

  /** A number of its own for each test, as attempts of a number are limited. */
  @BeforeEach
  void chooseNumber() {
    number = "+7999000%04d".formatted(++numbers);
    realms.values().forEach(realm -> realm.events().clear());
  }

  @ParameterizedTest
  @ValueSource(strings = {POOL, VENDOR})
  void aTestNumberLogsInWithoutACallAndTheEventSaysSo(String gateway, Simulator phones) {
    TestRealm realm = realms.get(gateway);
    list(gateway, today().plusDays(30));
    TestUser reviewer = realm.user("reviewer").withVerifiedPhone(number);

    PhoneLogin login = PhoneLogin.begin(realm.app("app"), number);
    boolean waits = login.isWaitingForACall();
    login.finish();
    boolean earlier = login.isLoggedIn();
    login.awaitWordOfTheCall().finish();

    assertThat(waits).isTrue();
    assertThat(earlier).isFalse();
    assertThat(login.isLoggedIn()).as(login.page().body()).isTrue();
    assertThat(reviewer.sessions()).isEqualTo(1);
    assertThat(realm.events().awaitOne("LOGIN").getDetails())
        .containsEntry("test_number", "true")
        .containsEntry("gateway", gateway);
    assertThat(phones.telefonIp().account("demo-token").open())
        .noneMatch(open -> open.toString().contains(number.substring(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {POOL, VENDOR})
  void aTestNumberWhoseDayIsPastNeedsACallAndIsAnErrorOfTheCheck(
      String gateway, Ringback ringback) {
    TestRealm realm = realms.get(gateway);
    list(gateway, today());
    List<String> before = codes(check(ringback, realm));
    list(gateway, today().minusDays(1));
    realm.user("late").withVerifiedPhone(number);

    JsonNode report = check(ringback, realm);
    PhoneLogin login = PhoneLogin.begin(realm.app("app"), number);

    assertThat(before).contains("test_number").doesNotContain("test_number_past");
    assertThat(codes(report)).contains("test_number_past");
    assertThat(report.path("ok").asBoolean()).isFalse();
    assertThat(report.toString()).doesNotContain(number);
    assertNoCallComes(login);
  }

  @Test
  void anAttemptOfATestNumberEndsWithItsEntry() {
    list(POOL, today().plusDays(1));
    realms.get(POOL).user("removed").withVerifiedPhone(number);
    PhoneLogin login = PhoneLogin.begin(realms.get(POOL).app("app"), number);

    gateway(POOL).set("testNumbers");

    assertNoCallComes(login);
  }

  @ParameterizedTest
  @ValueSource(strings = {"role", "group", "subgroup", "composite"})
  void aUserWithARoleOfItsOwnIsNotLoggedInByATestNumber(String way) {
    TestRealm realm = realms.get(POOL);
    list(POOL, today().plusDays(1));
    TestUser user = realm.user("staff-" + way).withVerifiedPhone(number);
    giveRole(realm, user, way);

    PhoneLogin login = PhoneLogin.begin(realm.app("app"), number);
    login.awaitWordOfTheCall().finish();

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.message()).contains("not accepted here");
    assertThat(user.sessions()).isZero();
    assertThat(realm.events().errors()).containsExactly("test_number_refused");
  }

  @Test
  void aUserWithARoleOfItsOwnCannotClaimATestNumber() {
    TestRealm realm = realms.get(POOL);
    list(POOL, today().plusDays(1));
    TestUser user = realm.user("claiming").withUnverifiedPhone(number);
    user.admin()
        .credentials()
        .forEach(credential -> user.admin().removeCredential(credential.getId()));
    giveRole(realm, user, "role");
    realm.authenticator("reverse-call").set(Map.of("unknownNumber", "claim"));

    PhoneLogin login = PhoneLogin.begin(realm.app("app"), number);
    login.awaitWordOfTheCall().finish();

    realm.authenticator("reverse-call").set(Map.of("unknownNumber", "reject"));
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(user.attribute("phoneNumberVerified")).isNotEqualTo(Optional.of("true"));
    assertThat(realm.events().errors()).containsExactly("test_number_refused");
  }

  @Test
  void aUserWithARoleOfItsOwnCannotAddATestNumber() {
    TestRealm realm = realms.get(POOL);
    list(POOL, today().plusDays(1));
    TestUser user = realm.user("adding");
    giveRole(realm, user, "role");

    PhoneLogin action =
        PhoneLogin.begin(realm.app("app"), Map.of("kc_action", "verify-phone-by-call"))
            .tryAnotherWay("Username and password")
            .as(user)
            .enter(number);
    action.awaitWordOfTheCall().finish();

    assertThat(user.attribute("phoneNumber")).isEmpty();
    assertThat(realm.events().errors()).containsExactly("test_number_refused");
  }

  private static void assertNoCallComes(PhoneLogin login) {
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(8))
        .until(() -> login.state().equals("waiting"));
    login.finish();
    assertThat(login.isLoggedIn()).isFalse();
  }

  private void list(String gateway, LocalDate lastDay) {
    gateway(gateway).set("testNumbers", number + " " + lastDay).set("testCallSeconds", "2");
  }

  private static TestComponent gateway(String name) {
    return realms.get(name).component(name);
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  private static List<String> codes(JsonNode report) {
    return report.path("findings").findValuesAsText("code");
  }

  private static void giveRole(TestRealm realm, TestUser user, String way) {
    RoleRepresentation staff = realm.admin().roles().get("staff").toRepresentation();
    switch (way) {
      case "role" -> user.admin().roles().realmLevel().add(List.of(staff));
      case "composite" -> {
        realm.admin().roles().create(new RoleRepresentation("outer", "", false));
        realm.admin().roles().get("outer").addComposites(List.of(staff));
        user.admin()
            .roles()
            .realmLevel()
            .add(List.of(realm.admin().roles().get("outer").toRepresentation()));
      }
      case "group" -> user.admin().joinGroup(group(realm, "staff"));
      default -> {
        String parent = group(realm, "firm");
        GroupRepresentation child = new GroupRepresentation();
        child.setName("department");
        realm.admin().groups().group(parent).subGroup(child).close();
        user.admin()
            .joinGroup(
                realm.admin().groups().group(parent).getSubGroups(0, 1, true).get(0).getId());
      }
    }
  }

  /** A group whose members have the role; returns its id. */
  private static String group(TestRealm realm, String name) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(name);
    realm.admin().groups().add(group).close();
    String id = realm.admin().groups().groups(name, true, 0, 1, true).get(0).getId();
    RoleRepresentation staff = realm.admin().roles().get("staff").toRepresentation();
    realm.admin().groups().group(id).roles().realmLevel().add(List.of(staff));
    return id;
  }
}
