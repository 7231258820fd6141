package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.OidcApp;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our own client of document 003, the gateway {@code telefon-ip}, cannot tell our server of it from
 * the vendor's: people log in to one realm with numbers that another one hands out.
 */
@RingbackTest
class OneRealmServesAnotherIT {

  private static final String PHONE = "+79243555100";

  private static PoolRealm vendor;
  private static TestRealm customer;
  private static OidcApp app;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    vendor = PoolRealm.create(ringback, "authcalls-vendor", PoolRealm.MANY);
    customer = ringback.realm("authcalls-customer");
    app = customer.app("app");
    Program program =
        Program.of(
            vendor.realm(),
            vendor.realm().existingUser("boris"),
            TokenDesk.of(ringback, vendor.realm()));
    customer
        .component("telefon-ip")
        .set("token", program.token())
        .set("baseUrl", vendor.realm().address() + "/authcalls");
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "poll"})
  void whoeverCallsTheVendorsNumberIsLoggedInAtTheCustomers(String delivery) {
    customer.component("telefon-ip").set("delivery", delivery);
    PhoneLogin login = PhoneLogin.begin(app, PHONE);
    assertThat(login.dialledNumber()).startsWith("+7964111");
    assertThat(login.state()).isEqualTo("waiting");

    vendor.pbx().call(PHONE, login.dialledNumber());

    await("word of the call").until(login::state, "verified"::equals);
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook", "poll"})
  void aCallFromAnotherPhoneLogsNobodyIn(String delivery) {
    customer.component("telefon-ip").set("delivery", delivery);
    PhoneLogin login = PhoneLogin.begin(app, PHONE);

    vendor.pbx().call("+79161234567", login.dialledNumber());

    assertThat(login.finish().isLoggedIn()).isFalse();
  }
}
