package dev.ringback.abuse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ringback.account.Authenticator;
import dev.ringback.flow.FlowDraft;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.records.RecordsApp;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Security, row 47: a call that shows somebody's number without coming from that phone, in a realm
 * that asks new browsers for another factor.
 */
@RingbackTest
class Row47SpoofedCallersIT {

  private static final String COOKIE = "RINGBACK_BROWSER";

  private static PoolRealm realm;
  private static int people;

  private String phone;
  private TestUser owner;
  private Authenticator codes;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm =
        PoolRealm.create(
            ringback,
            "row47-spoofed-callers",
            PoolRealm.MANY,
            json ->
                FlowDraft.bound(json, "browserFlow")
                    .alternative("auth-cookie")
                    .alternativeFlow("call")
                    .required("reverse-call", Map.of("newDevice", "stepUp"))
                    .conditionalFlow("new device")
                    .required("ringback-known-device", Map.of("not", "true"))
                    .alternative("auth-otp-form"));
  }

  @BeforeEach
  void takeAnotherPerson() {
    phone = "+792435547%02d".formatted(++people);
    owner = realm.realm().user("person" + people).withVerifiedPhone(phone);
    codes = new Authenticator("secret-of-person-%05d".formatted(people));
    realm.realm().events().clear();
  }

  @Test
  void aNewBrowserIsAskedForTheOtherFactorAgainAndAgain() {
    codes.addTo(owner);

    PhoneLogin first = callFrom(realm.begin(phone));
    PhoneLogin second =
        callFrom(first.inAnotherTab(realm.realm().app("another-app"), Map.of()).enter(phone));

    assertThat(List.of(first, second)).allSatisfy(Row47SpoofedCallersIT::assertAskedForCode);
    assertThat(owner.sessions()).isZero();
  }

  @Test
  void aBrowserThatGaveTheOtherFactorOnceIsKnownToThisUserOnly() {
    PhoneLogin known = logIn();
    PhoneLogin again = callFrom(again(known));
    assertThat(again.isLoggedIn()).isTrue();

    String ofOwner = known.browser().cookie(COOKIE).orElseThrow();
    takeAnotherPerson();
    codes.addTo(owner);
    PhoneLogin thief = realm.begin(phone);
    thief.browser().changeCookie(COOKIE, value -> ofOwner);

    assertAskedForCode(callFrom(thief));
  }

  @Test
  void aChangedCookieMakesTheBrowserNew() {
    PhoneLogin known = logIn();
    known.browser().changeCookie(COOKIE, value -> value.substring(0, value.length() - 1) + "0");

    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void anAdministratorsLogOutMakesTheBrowserNew() {
    PhoneLogin known = logIn();
    owner.admin().logout();

    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void theAccountListsTheBrowserAndTheUserWhoRemovesItMakesItNew() {
    PhoneLogin known = logIn();
    String token = known.tokens().accessToken();
    JsonNode listed = inTheAccount(token);
    String id = listed.path("credential").path("id").asText();

    PhoneLogin removal =
        known.inAnotherTab(
            realm.realm().app("app"), Map.of("kc_action", "delete_credential:" + id));
    removal.show(removal.browser().post(actionOf(removal), Map.of("accept", "true")));

    assertThat(listed.path("credential").path("userLabel").asText()).contains(" on ");
    assertThat(listed.path("infoMessage").path("parameters").toString()).contains("127.0.0.1");
    assertThat(inTheAccount(token).isMissingNode()).isTrue();
    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void anAdministratorWhoRemovesTheCredentialMakesTheBrowserNew() {
    PhoneLogin known = logIn();
    owner.admin().credentials().stream()
        .filter(credential -> credential.getType().equals("ringback-device"))
        .forEach(credential -> owner.admin().removeCredential(credential.getId()));

    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void anotherPhoneMakesTheBrowserNew() {
    PhoneLogin known = logIn();
    String token = known.tokens().accessToken();
    phone = "+79161247%03d".formatted(people);
    owner.withVerifiedPhone(phone);

    assertThat(inTheAccount(token).isMissingNode()).isTrue();
    assertAskedForCode(callFrom(again(known)));
  }

  @Test
  void aUserWithoutAnotherFactorIsRefusedInANewBrowserAndOfferedNone() {
    PhoneLogin login = callFrom(realm.begin(phone));

    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.message()).contains("This browser is new");
    assertThat(realm.realm().events().errors()).containsExactly("new_device");
    assertThat(owner.sessions()).isZero();
    assertThat(owner.admin().toRepresentation().getRequiredActions()).isEmpty();
  }

  /** In a browser that is new before. */
  private PhoneLogin logIn() {
    codes.addTo(owner);
    PhoneLogin login = callFrom(realm.begin(phone));
    login.show(login.page().form("kc-otp-login-form").fill("otp", codes.code()).submit());
    assertThat(login.isLoggedIn()).isTrue();
    return login;
  }

  /** The first known browser as Keycloak's account console has it; missing if there is none. */
  private static JsonNode inTheAccount(String token) {
    HttpResponse<String> answer =
        Loopback.send(
            Loopback.to(URI.create(realm.realm().address() + "/account/credentials"))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token));
    return StreamSupport.stream(RecordsApp.json(answer).spliterator(), false)
        .filter(type -> type.path("type").asText().equals("ringback-device"))
        .map(type -> type.path("userCredentialMetadatas").path(0))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  private static URI actionOf(PhoneLogin removal) {
    return URI.create(removal.page().attribute("form[action*=required-action]", "abs:action"));
  }

  private PhoneLogin again(PhoneLogin login) {
    realm.realm().endSessions();
    return login.inAnotherTab(realm.realm().app("app"), Map.of()).enter(phone);
  }

  private PhoneLogin callFrom(PhoneLogin login) {
    realm.pbx().call(phone, login.dialledNumber());
    return login.finish();
  }

  private static void assertAskedForCode(PhoneLogin login) {
    assertThat(login.isLoggedIn()).isFalse();
    assertThat(login.page().has("#kc-otp-login-form")).isTrue();
  }
}
