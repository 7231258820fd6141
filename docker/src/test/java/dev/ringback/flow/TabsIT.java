package dev.ringback.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.login.PhoneLogin;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two tabs of one browser: what the one waits for is nothing to the other. */
@RingbackTest
class TabsIT {

  private static final String PHONE = "+79243555100";
  private static final String BORIS = "+79161234567";

  private static TestRealm realm;
  private static OidcApp app;
  private static OidcApp anotherApp;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("tabs");
    app = realm.app("app");
    anotherApp = realm.app("another-app");
  }

  @BeforeEach
  void forgetEvents() {
    realm.events().clear();
  }

  @Test
  void eachTabHasItsNumberAndItsStatus() {
    PhoneLogin first = PhoneLogin.begin(app, PHONE);
    PhoneLogin second = first.inAnotherTab(anotherApp, Map.of()).enter(PHONE);

    HttpPage refused = ask(second, handle(first));

    assertThat(second.dialledNumber()).isNotEqualTo(first.dialledNumber());
    assertThat(first.state()).isEqualTo("waiting");
    assertThat(second.state()).isEqualTo("waiting");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.body()).isEqualTo(ask(second, "nosuchhandle").body());
  }

  @Test
  void aCallLogsInItsOwnTabAndTheOtherMayFollowIntoTheSameSession(Simulator phones) {
    PhoneLogin first = PhoneLogin.begin(app, PHONE);
    PhoneLogin second = first.inAnotherTab(anotherApp, Map.of()).enter(PHONE);

    first.call(phones.handset(PHONE));
    assertThat(first.isLoggedIn()).isTrue();
    assertThat(realm.events().ofType("LOGIN")).hasSize(1);
    second.call(phones.handset(PHONE));

    assertThat(sid(second)).isEqualTo(sid(first));
  }

  @Test
  void nobodyElseIsLoggedInBesideWhoeverIs(Simulator phones) {
    PhoneLogin first = PhoneLogin.begin(app, PHONE);
    PhoneLogin second = first.inAnotherTab(anotherApp, Map.of()).enter(BORIS);

    first.call(phones.handset(PHONE));
    second.call(phones.handset(BORIS));

    assertThat(second.page().text("#kc-error-message")).contains("different user");
    assertThat(second.isLoggedIn()).isFalse();
  }

  private static String sid(PhoneLogin login) {
    return login.tokens().idTokenClaims().path("sid").asText();
  }

  private static String handle(PhoneLogin login) {
    return Path.of(login.statusAddress().getPath()).getFileName().toString();
  }

  /** Asks for a status as this tab does, with another handle. */
  private static HttpPage ask(PhoneLogin tab, String handle) {
    String own = tab.statusAddress().toString();
    return tab.browser().send(Loopback.to(URI.create(own.replace(handle(tab), handle))));
  }
}
