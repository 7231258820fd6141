package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.simulator.Simulator;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program asks whose phone has called. */
@RingbackTest
class ChecksIT {

  private static final String PHONE = "+79243555100";

  private static PoolRealm pool;
  private static TestRealm realm;
  private static TokenDesk desk;
  private static Program program;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    pool = PoolRealm.create(ringback, "authcalls-checks", PoolRealm.MANY);
    realm = pool.realm();
    desk = TokenDesk.of(ringback, realm);
    program = Program.of(realm, realm.existingUser("boris"), desk);
  }

  @Test
  void beforeTheCallThereIsNoPhone() {
    Answer answer = program.check(program.get(PHONE).id());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.http().body())
        .isEqualTo("{\"success\":false,\"error\":\"call not received\",\"data\":{}}");
  }

  @Test
  void afterTheCallThePhoneIsToldAsOftenAsItIsAsked() {
    Answer number = program.get(PHONE);

    pool.pbx().call(PHONE, number.dialled());

    for (int time = 1; time <= 3; time++) {
      Answer answer = program.check(number.id());
      assertThat(answer.success()).isTrue();
      assertThat(answer.data().path("phone").textValue()).isEqualTo("89243555100");
      assertThat(answer.data().path("id").intValue()).isEqualTo(number.id());
    }
  }

  @Test
  void aCallFromAnotherPhoneIsNone() {
    Answer number = program.get(PHONE);

    pool.pbx().call("+79161234567", number.dialled());

    assertThat(program.check(number.id()).error()).isEqualTo("call not received");
  }

  @Test
  void aGatewayThatTellsNothingByItselfIsAsked(Ringback ringback, Simulator phones) {
    TestRealm polling = ringback.realm("authcalls-polling");
    polling.component("telefon-ip").set("delivery", "poll");
    Program asking =
        Program.of(polling, polling.existingUser("boris"), TokenDesk.of(ringback, polling));
    Answer number = asking.get(PHONE);

    phones.handset(PHONE).calls(number.dialled());

    await("the phone")
        .untilAsserted(
            () -> assertThat(asking.check(number.id()).phone()).isEqualTo("89243555100"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "122760", "-1", "99999999999", "abc", "1%202"})
  void anUnknownIdIsNotFound(String id) {
    Answer answer = program.check(id);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.http().body())
        .isEqualTo("{\"success\":false,\"error\":\"id record not found\",\"data\":{}}");
  }

  @Test
  void aForeignIdIsAsUnknownAsOneThatNeverWas() {
    Answer number = program.get(PHONE);
    Program stranger = Program.of(realm, realm.existingUser("anna"), desk);
    pool.pbx().call(PHONE, number.dialled());

    Answer foreign = stranger.check(number.id());

    assertThat(foreign.http().body()).isEqualTo(stranger.check("122760").http().body());
    assertThat(foreign.status()).isEqualTo(400);
  }

  @Test
  void anotherTokenOfTheSameOwnerWillDo() {
    Answer number = program.get(PHONE);
    Program replacement = Program.of(realm, realm.existingUser("boris"), desk);
    pool.pbx().call(PHONE, number.dialled());

    assertThat(replacement.check(number.id()).success()).isTrue();
  }

  @Test
  void noBrowserSeesTheChallengeOfAProgramNorAProgramThatOfABrowser() {
    String handle = program.get(PHONE).image().getPath().replaceFirst(".*/([^/]+)/$", "$1");
    PhoneLogin login = PhoneLogin.begin(realm.existingApp("demo-app"), PHONE);
    String ofBrowser = login.statusAddress().getPath().replaceFirst(".*/", "");

    URI status = URI.create(realm.address() + "/reverse-call/challenges/" + handle);
    URI picture = URI.create(realm.address() + "/authcalls/get_qr_image/" + ofBrowser + "/");

    assertThat(login.browser().send(Loopback.to(status)).status()).isEqualTo(404);
    assertThat(Loopback.send(Loopback.to(picture)).statusCode()).isEqualTo(404);
  }
}
