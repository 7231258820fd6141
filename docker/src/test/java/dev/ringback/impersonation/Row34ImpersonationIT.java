package dev.ringback.impersonation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.AccountApp;
import dev.ringback.recording.Player;
import dev.ringback.recording.RecordedCalls;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.AppLogin;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.EventRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Security, row 34: an administrator who impersonates a user reads and hears what the user may, and
 * changes nothing that outlives the session. Events name the administrator.
 */
@RingbackTest
class Row34ImpersonationIT {

  private static final String ADMINISTRATOR = "admin";
  private static final String ACTION = "verify-phone-by-call";
  private static final String BLOCKED = "0033123456789";

  private static RecordedCalls calls;
  private static TestRealm realm;
  private static OidcApp account;
  private static OidcApp app;

  private Ringback ringback;

  @BeforeAll
  static void recordCalls(Ringback ringback) {
    calls = RecordedCalls.create(ringback, "row34-impersonation");
    realm = calls.realm();
    app = realm.app("app");
    account = realm.existingApp("ringback-account");
    ClientRepresentation client = realm.admin().clients().findByClientId("ringback-account").get(0);
    client.setStandardFlowEnabled(true);
    client.setRedirectUris(List.of(account.redirectUri().toString()));
    realm.admin().clients().get(client.getId()).update(client);
  }

  @BeforeEach
  void forgetEvents(Ringback ringback) {
    this.ringback = ringback;
    realm.events().clear();
  }

  @Test
  void anAdministratorReadsAnAccountAndChangesNothingInIt() {
    String token = tokenOfImpersonator(realm.existingUser(RecordedCalls.OWNER));
    AccountApp program = AccountApp.of(realm);

    assertThat(program.get("/account/apitoken", token).statusCode()).isEqualTo(200);
    assertThat(program.get("/account/blocklist", token).statusCode()).isEqualTo(200);
    assertThat(program.get("/ovh", token).statusCode()).isEqualTo(200);
    List<HttpResponse<String>> changes =
        List.of(
            program.post("/account/apitoken", token, "{\"ttl\":60}"),
            program.delete("/account/apitoken/any", token),
            program.block(token, BLOCKED),
            program.delete("/account/blocklist/" + BLOCKED, token),
            program.post("/ovh/add", token, ""),
            program.delete("/ovh/any", token));

    assertThat(changes).extracting(HttpResponse::statusCode).containsOnly(403);
    assertThat(AccountApp.json(changes.get(0)).path("detail").asText()).contains("impersonate");
    assertThat(AccountApp.json(program.get("/account/blocklist", token))).isEmpty();
    assertThat(realm.events().ofType("IMPERSONATE_ERROR"))
        .hasSize(changes.size())
        .allSatisfy(event -> assertNamesTheAdministrator(event));
  }

  @Test
  void anAdministratorVerifiesNoPhoneThatTheUserStillHasToVerify() {
    TestUser user = realm.user("has-to-verify");
    UserRepresentation change = user.admin().toRepresentation();
    change.setRequiredActions(List.of(ACTION));
    user.admin().update(change);

    HttpPage page = impersonate(user).open(app.login().address());

    assertThat(page.address().getPath()).contains("required-action");
    assertThat(page.text(".kc-feedback-text")).contains("administrator");
    assertThat(page.has("#reverse-call-phone")).isFalse();
    assertThat(user.attribute("phoneNumber")).isEmpty();
    assertNamesTheAdministrator(realm.events().awaitOne("IMPERSONATE_ERROR"));
  }

  @Test
  void anAdministratorWhoAsksToChangeThePhoneHasToLogInAsTheUserFirst() {
    HttpBrowser browser = impersonate(realm.existingUser(RecordedCalls.OWNER));

    HttpPage page = browser.open(app.login(Map.of("kc_action", ACTION)).address());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.address().getPath()).doesNotContain("required-action");
  }

  @Test
  void theEventOfHearingNamesTheAdministrator() throws IOException {
    Player player = Player.of(realm, tokenOfImpersonator(realm.existingUser(RecordedCalls.OWNER)));
    URI address = URI.create(Player.json(player.address(calls.first())).path("url").asText());

    assertThat(player.hear(calls.first()).statusCode()).isEqualTo(200);
    assertThat(Player.withoutToken(realm).hear(address).statusCode()).isEqualTo(200);

    assertThat(realm.events().ofType("PERMISSION_TOKEN"))
        .hasSize(2)
        .allSatisfy(event -> assertNamesTheAdministrator(event));
  }

  @Test
  void anAddressToHearEndsWithTheSessionThatAnAdministratorOpened() throws IOException {
    TestUser owner = realm.existingUser(RecordedCalls.OWNER);
    Player player = Player.of(realm, tokenOfImpersonator(owner));
    URI address = URI.create(Player.json(player.address(calls.first())).path("url").asText());

    owner.admin().logout();

    assertThat(Player.withoutToken(realm).hear(address).statusCode()).isEqualTo(403);
  }

  private String tokenOfImpersonator(TestUser user) {
    AppLogin login = account.login();
    HttpPage page = impersonate(user).open(login.address());
    return login.redeem(page.redirect().orElseThrow()).tokens().accessToken();
  }

  private HttpBrowser impersonate(TestUser user) {
    URI impersonation =
        URI.create(
            ringback.keycloak().address()
                + "/admin/realms/"
                + realm.name()
                + "/users/"
                + user.id()
                + "/impersonation");
    HttpBrowser browser = new HttpBrowser();
    HttpPage begun =
        browser.send(
            Loopback.to(impersonation)
                .header(
                    "Authorization",
                    "Bearer " + ringback.admin().tokenManager().getAccessTokenString())
                .POST(BodyPublishers.noBody()));
    assertThat(begun.status()).isEqualTo(200);
    return browser;
  }

  private static void assertNamesTheAdministrator(EventRepresentation event) {
    assertThat(event.getDetails()).containsEntry("impersonator", ADMINISTRATOR);
  }
}
