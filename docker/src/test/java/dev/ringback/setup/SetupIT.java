package dev.ringback.setup;

import static dev.ringback.setup.AdminRequests.address;
import static dev.ringback.setup.AdminRequests.check;
import static dev.ringback.setup.AdminRequests.setup;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** From a realm that knows nothing of phones to the first login by phone. */
@RingbackTest
class SetupIT {

  private static final String PHONE = "+79243555104";

  private static TestRealm untouched;

  @BeforeAll
  static void importBareRealm(Ringback ringback) {
    untouched = bareRealm(ringback, "setup-untouched");
  }

  @Test
  void oneCallAndAGatewayAreEnoughForTheFirstLogin(
      Ringback ringback, Browser browser, Simulator phones) {
    TestRealm realm = bareRealm(ringback, "setup-first-login");

    JsonNode report = setup(ringback, realm, "{\"bindBrowserFlow\":true}");
    addGateway(realm, gateway(phones, realm.telefonIp().token()));
    realm.user("hans").withVerifiedPhone(PHONE);

    assertThat(report.path("created")).hasSize(9);
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
    TestRealm realm = bareRealm(ringback, "setup-twice");
    setup(ringback, realm, "{\"bindBrowserFlow\":true}");
    String flow = realm.admin().toRepresentation().getBrowserFlow();

    JsonNode report = setup(ringback, realm, "{\"bindBrowserFlow\":true}");

    assertThat(report.path("created")).isEmpty();
    assertThat(report.path("present")).hasSize(9);
    assertThat(realm.admin().toRepresentation().getBrowserFlow()).isEqualTo(flow);
  }

  @Test
  void withoutABodyTheFlowStaysAsItIs(Ringback ringback) {
    TestRealm realm = bareRealm(ringback, "setup-no-flow");

    setup(ringback, realm, null);

    assertThat(realm.admin().toRepresentation().getBrowserFlow()).isEqualTo("browser");
  }

  @Test
  void usersSeeTheirPhoneAndCannotChangeIt(Ringback ringback) {
    TestRealm realm = bareRealm(ringback, "setup-profile");

    setup(ringback, realm, null);

    var profile = realm.admin().users().userProfile().getConfiguration();
    for (String name : List.of("phoneNumber", "phoneNumberVerified", "callRecordLines")) {
      assertThat(profile.getAttribute(name).getPermissions().getView()).contains("admin", "user");
      assertThat(profile.getAttribute(name).getPermissions().getEdit()).containsExactly("admin");
    }
  }

  @Test
  void theCheckSaysWhatIsMissing(Ringback ringback) {
    JsonNode report = check(ringback, untouched);

    assertThat(report.path("ok").asBoolean()).isFalse();
    assertThat(report.path("findings").findValuesAsText("code"))
        .contains("attribute_missing", "flow_without_phone_call", "gateway_missing")
        .contains("action_missing")
        .endsWith("brute_force_protection_off");
    assertThat(report.path("findings").findValuesAsText("message"))
        .allSatisfy(message -> assertThat(message).hasSizeGreaterThan(40));
  }

  @Test
  void theCheckSaysWhatAccountsOfCallRecordsLack(Ringback ringback) {
    TestRealm realm = bareRealm(ringback, "setup-accounts");
    JsonNode before = check(ringback, realm);
    setup(ringback, realm, null);
    JsonNode closed = check(ringback, realm);
    RealmRepresentation open = new RealmRepresentation();
    open.setRegistrationAllowed(true);
    realm.admin().update(open);

    JsonNode mute = check(ringback, realm);

    assertThat(before.path("findings").findValuesAsText("code")).contains("account_client_missing");
    assertThat(closed.path("findings").findValuesAsText("code"))
        .contains("registration_off")
        .doesNotContain("account_client_missing", "mail_server_missing");
    assertThat(mute.path("findings").findValuesAsText("code"))
        .contains("mail_server_missing")
        .doesNotContain("registration_off");
  }

  @Test
  void anAccountOfASetUpRealmGetsATokenForCallRecords(Ringback ringback) {
    TestRealm realm = bareRealm(ringback, "setup-account-login");
    setup(ringback, realm, null);
    realm.user("carla");

    HttpResponse<String> login =
        Loopback.send(
            Loopback.json(
                URI.create(realm.address() + "/call-records/auth/login"),
                "{\"user\":\"carla\",\"password\":\"" + TestUser.PASSWORD + "\"}"));

    ClientRepresentation records =
        realm.admin().clients().findByClientId("ringback-records").get(0);
    assertThat(login.statusCode()).isEqualTo(200);
    assertThat(records.isBearerOnly()).isTrue();
    assertThat(realm.admin().clients().get(records.getId()).roles().list())
        .extracting(RoleRepresentation::getName)
        .containsExactlyInAnyOrder("read", "listen", "manage");
  }

  @Test
  void theCheckTellsAGatewayWhoseTokenIsRefused(Ringback ringback, Simulator phones) {
    TestRealm realm = bareRealm(ringback, "setup-check-token");
    setup(ringback, realm, "{\"bindBrowserFlow\":true}");
    addGateway(realm, gateway(phones, "nobodys-token"));

    JsonNode report = check(ringback, realm);

    assertThat(report.path("findings").findValuesAsText("code")).contains("gateway_failing");
    assertThat(report.toString())
        .contains("does not accept the API token")
        .doesNotContain("nobodys");
  }

  @Test
  void whoeverIsNoAdminIsTurnedAway(Ringback ringback) {
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

  @ParameterizedTest
  @CsvSource({
    "baseUrl, file:///etc/passwd, not an absolute URL",
    "baseUrl, ftp://127.0.0.1/api, refused",
    "baseUrl, http://admin@127.0.0.1/api, refused",
    "baseUrl, not an address, not an absolute URL",
    "webhookBaseUrl, sso.example.org, not an absolute URL",
    "token, '', token is missing",
    "delivery, pigeon, webhook or poll",
    "priority, first, whole number"
  })
  void aGatewayThatCouldNeverWorkIsRefusedWhenItIsSaved(
      String key, String value, String sentence, Simulator phones) {
    ComponentRepresentation gateway = gateway(phones, "a-token");
    gateway.getConfig().putSingle(key, value);

    try (Response response = untouched.admin().components().add(gateway)) {
      assertThat(response.getStatus()).isEqualTo(400);
      assertThat(response.readEntity(String.class)).contains(sentence);
    }
  }

  @Test
  void theTokenOfAGatewayIsNeverShownAgain(Ringback ringback, Simulator phones) {
    TestRealm realm = bareRealm(ringback, "setup-secret");

    addGateway(realm, gateway(phones, "a-secret-token"));

    assertThat(realm.component("telefon-ip").setting("token")).contains("**********");
  }

  private static TestRealm bareRealm(Ringback ringback, String name) {
    return ringback.realm(
        name,
        json -> {
          json.remove(
              List.of(
                  "requiredActions", "components", "authenticationFlows", "authenticatorConfig"));
          json.remove(List.of("browserFlow", "loginTheme", "users", "bruteForceProtected"));
          json.remove(List.of("clients", "clientScopes", "roles", "registrationAllowed"));
        });
  }

  private static ComponentRepresentation gateway(Simulator phones, String token) {
    ComponentRepresentation gateway = new ComponentRepresentation();
    gateway.setName("telefon-ip");
    gateway.setProviderId("telefon-ip");
    gateway.setProviderType("dev.ringback.authenticator.gateway.ReverseCallGateway");
    gateway.setConfig(
        new MultivaluedHashMap<>(
            Map.of(
                "baseUrl", List.of(phones.telefonIp().baseUrl().toString()),
                "token", List.of(token))));
    return gateway;
  }

  private static void addGateway(TestRealm realm, ComponentRepresentation gateway) {
    try (Response response = realm.admin().components().add(gateway)) {
      assertThat(response.getStatus()).isEqualTo(201);
    }
  }
}
