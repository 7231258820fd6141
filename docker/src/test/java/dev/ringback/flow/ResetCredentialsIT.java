package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpForm;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever forgot the password calls from the phone of the account, and sets another one. */
@RingbackTest
class ResetCredentialsIT {

  private static final String PHONE = "+79243555160";
  private static final String ATTACKER = "+79161234567";

  private static TestRealm realm;
  private static OidcApp app;
  private static TestUser lena;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("reset-credentials", ResetCredentialsIT::resetByCall);
    app = realm.app("app");
    lena = realm.user("lena").withVerifiedPhone(PHONE);
    realm.user("nick");
    realm.user("olaf").withVerifiedPhone("+79243555161").disable();
  }

  @Test
  void theCallOfTheAccountsPhoneLeadsToANewPassword(Simulator phones) {
    PhoneLogin reset = reset("lena@example.org").enter(PHONE);

    reset.call(phones.handset(PHONE));
    assertThat(reset.isLoggedIn()).isFalse();
    setPassword(reset);

    assertThat(reset.tokens().idTokenClaims().path("sub").asText()).isEqualTo(lena.id());
    assertThat(realm.events().awaitOne("UPDATE_CREDENTIAL").getDetails())
        .containsEntry("credential_type", "password");
  }

  @Test
  void nothingTellsWhetherAnybodyHasTheName(Simulator phones) {
    List<String> names = List.of("lena", "nick", "olaf", "nobody");
    List<PhoneLogin> resets = names.stream().map(ResetCredentialsIT::reset).toList();

    assertThat(resets.get(0).page().attribute("#kc-attempted-username", "value")).isEqualTo("lena");
    assertThat(distinctPages(resets, names)).hasSize(1);
    resets.forEach(reset -> reset.enter(ATTACKER));
    assertThat(distinctPages(resets, names)).hasSize(1);
    resets.forEach(reset -> reset.call(phones.handset(ATTACKER)));

    assertThat(distinctPages(resets, names)).hasSize(1);
    assertThat(resets.get(0).message()).contains("not the phone of the account");
  }

  @Test
  void whoGoesBackToTheLoginIsNobodyAgain(Simulator phones) {
    PhoneLogin reset = reset("lena");

    reset.show(reset.browser().open(reset.addressOf("authenticate")));

    assertThat(reset.page().has("#kc-attempted-username")).isFalse();
    reset.enter(ATTACKER).call(phones.handset(ATTACKER));
    assertThat(reset.tokens().idTokenClaims().path("preferred_username").asText())
        .isEqualTo("boris");
  }

  @Test
  void aPhoneWillDoForAName(Simulator phones) {
    TestUser mona = realm.user("mona").withVerifiedPhone("+79243555162");
    PhoneLogin reset = reset("+7 924 355-51-62");

    HttpForm form = reset.page().form("reverse-call-phone");
    assertThat(form.fields()).containsEntry("phone_number", "+7 924 355-51-62");
    reset.show(form.submit()).call(phones.handset("+79243555162"));
    setPassword(reset);

    assertThat(reset.tokens().idTokenClaims().path("sub").asText()).isEqualTo(mona.id());
  }

  /** Asks for a reset on the login page, and names somebody. */
  private static PhoneLogin reset(String name) {
    PhoneLogin login = PhoneLogin.begin(app);
    HttpPage choose = login.browser().open(login.addressOf("reset-credentials"));
    return login.show(choose.form("kc-reset-password-form").fill("username", name).submit());
  }

  private static void setPassword(PhoneLogin reset) {
    reset.show(
        reset
            .page()
            .form("kc-passwd-update-form")
            .fill("password-new", "another correct horse")
            .fill("password-confirm", "another correct horse")
            .submit());
  }

  private static Set<String> distinctPages(List<PhoneLogin> resets, List<String> names) {
    String anyName = "\"(" + String.join("|", names) + ")\"";
    return resets.stream()
        .map(reset -> reset.page().status() + reset.lastingText().replaceAll(anyName, "name"))
        .collect(Collectors.toSet());
  }

  private static void resetByCall(ObjectNode realm) {
    realm.put("resetPasswordAllowed", true);
    FlowDraft.bound(realm, "resetCredentialsFlow")
        .required("reset-credentials-choose-user")
        .required("reverse-call")
        .required("reset-password");
  }
}
