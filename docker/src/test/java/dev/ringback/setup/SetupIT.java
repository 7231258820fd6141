package dev.ringback.setup;

import static dev.ringback.setup.AdminRequests.address;
import static dev.ringback.setup.AdminRequests.check;
import static dev.ringback.setup.AdminRequests.setup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.AccountApp;
import dev.ringback.pbx.PbxApp;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.PhonePage;
import dev.ringback.testkit.browser.WaitingPage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** From a realm that knows nothing of phones to the first login by phone. */
@RingbackTest
class SetupIT {

  private static final String PHONE = "+79243555104";

  @Test
  void oneCallAndAGatewayAreEnoughForTheFirstLogin(
      Ringback ringback, Browser browser, Simulator phones) {
    TestRealm realm = BareRealm.create(ringback, "setup-first-login");

    JsonNode report = setup(ringback, realm, "{\"bindBrowserFlow\":true}");
    BareRealm.addGateway(realm, BareRealm.gateway(phones, realm.telefonIp().token()));
    realm.user("hans").withVerifiedPhone(PHONE);

    assertThat(report.path("created")).hasSize(8);
    assertThat(report.path("present")).isEmpty();
    assertThat(check(ringback, realm).path("ok").asBoolean()).isTrue();
    AppLogin login = realm.app("app").login();
    Window window = browser.newWindow();
    window.open(login.address());
    WaitingPage waiting = PhonePage.of(window).enter(PHONE);
    phones.handset(PHONE).calls(waiting.dialledNumber());
    assertThat(login.redeem(window).tokens().idToken()).isNotEmpty();
  }

  @Test
  void aSecondCallChangesNothing(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-twice");
    setup(ringback, realm, "{\"bindBrowserFlow\":true}");
    String flow = realm.admin().toRepresentation().getBrowserFlow();

    JsonNode report = setup(ringback, realm, "{\"bindBrowserFlow\":true}");

    assertThat(report.path("created")).isEmpty();
    assertThat(report.path("present")).hasSize(8);
    assertThat(realm.admin().toRepresentation().getBrowserFlow()).isEqualTo(flow);
  }

  @Test
  void withoutABodyTheFlowStaysAsItIs(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-no-flow");

    setup(ringback, realm, null);

    assertThat(realm.admin().toRepresentation().getBrowserFlow()).isEqualTo("browser");
  }

  @Test
  void usersSeeTheirPhoneAndCannotChangeIt(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-profile");

    setup(ringback, realm, null);

    var profile = realm.admin().users().userProfile().getConfiguration();
    for (String name : List.of("phoneNumber", "phoneNumberVerified", "callRecordLines")) {
      assertThat(profile.getAttribute(name).getPermissions().getView()).contains("admin", "user");
      assertThat(profile.getAttribute(name).getPermissions().getEdit()).containsExactly("admin");
    }
  }

  @Test
  void noPasswordIsTakenWhereNobodyAskedForThatPart(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-no-passwords");
    setup(ringback, realm, null);
    realm.user("carla");

    HttpResponse<String> account = AccountApp.of(realm).login("carla", TestUser.PASSWORD);
    HttpResponse<String> pbx = PbxApp.of(realm).logIn("carla", TestUser.PASSWORD);

    assertThat(account.statusCode()).isEqualTo(404);
    assertThat(account.body()).contains("part accounts");
    assertThat(pbx.statusCode()).isEqualTo(404);
    assertThat(pbx.body()).contains("part pbx");
    assertThat(realm.admin().clients().findByClientId("ringback-account")).isEmpty();
    assertThat(realm.admin().clients().findByClientId("ringback-pbx")).isEmpty();
  }

  @Test
  void thePbxPartAloneLogsProgramsInWithATokenForNothingElse(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-pbx");

    JsonNode report = setup(ringback, realm, "{\"parts\":[\"pbx\"]}");
    realm.user("carla");

    HttpResponse<String> login = PbxApp.of(realm).logIn("carla", TestUser.PASSWORD);
    String token = AccountApp.json(login).at("/body/token").asText();
    assertThat(report.path("created")).hasSize(8);
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(AccountApp.claims(token).path("azp").asText()).isEqualTo("ringback-pbx");
    assertThat(AccountApp.claims(token).has("aud")).isFalse();
  }

  @Test
  void usersCannotWriteWhatProgramsOfAPbxAreToldOfThem(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-pbx-profile");

    setup(ringback, realm, "{\"parts\":[\"pbx\"]}");

    var profile = realm.admin().users().userProfile().getConfiguration();
    for (String name : List.of("user_name", "user_login", "domain_name", "role_name", "tz")) {
      assertThat(profile.getAttribute(name).getPermissions().getEdit()).containsExactly("admin");
    }
  }

  @Test
  void aPartThatThereIsNotIsRefusedWithTheNamesOfAll(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-unknown-part");

    HttpResponse<String> refused =
        Loopback.send(
            Loopback.json(
                    address(ringback, realm, "setup"), "{\"parts\":[\"phone\",\"everything\"]}")
                .header(
                    "Authorization",
                    "Bearer " + ringback.admin().tokenManager().getAccessTokenString()));

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("phone, records, accounts, pbx");
    assertThat(realm.admin().users().userProfile().getConfiguration().getAttribute("phoneNumber"))
        .isNull();
  }

  @Test
  void anAccountOfASetUpRealmGetsATokenForCallRecords(Ringback ringback) {
    TestRealm realm = BareRealm.create(ringback, "setup-account-login");
    setup(ringback, realm, "{\"parts\":[\"accounts\"]}");
    realm.user("carla");

    HttpResponse<String> login = AccountApp.of(realm).login("carla", TestUser.PASSWORD);

    ClientRepresentation records =
        realm.admin().clients().findByClientId("ringback-records").get(0);
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(records.isBearerOnly()).isTrue();
    assertThat(realm.admin().clients().get(records.getId()).roles().list())
        .extracting(RoleRepresentation::getName)
        .containsExactlyInAnyOrder("read", "listen", "manage", "authcalls");
  }

  @Test
  void whoeverIsNoAdminIsTurnedAway(Ringback ringback) {
    TestRealm untouched = BareRealm.create(ringback, "setup-untouched");
    URI setup = address(ringback, untouched, "setup");

    HttpResponse<String> anonymous = Loopback.send(Loopback.json(setup, "{}"));
    HttpResponse<String> rubbish =
        Loopback.send(Loopback.json(setup, "{}").header("Authorization", "Bearer rubbish"));

    assertThat(anonymous.statusCode()).isEqualTo(401);
    assertThat(rubbish.statusCode()).isEqualTo(401);
    assertThat(
            untouched.admin().users().userProfile().getConfiguration().getAttribute("phoneNumber"))
        .isNull();
  }
}
