package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Security, row 10: what belongs to one realm is nothing in another. */
@RingbackTest
class Row10OtherRealmsIT {

  private static final String PHONE = "+79243555100";

  private static PoolRealm here;
  private static PoolRealm there;
  private static Program program;
  private static Program neighbour;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    here = PoolRealm.create(ringback, "row10-authcalls-here", PoolRealm.MANY);
    there = PoolRealm.create(ringback, "row10-authcalls-there", PoolRealm.MANY);
    program =
        Program.of(
            here.realm(), here.realm().existingUser("boris"), TokenDesk.of(ringback, here.realm()));
    neighbour =
        Program.of(
            there.realm(),
            there.realm().existingUser("boris"),
            TokenDesk.of(ringback, there.realm()));
  }

  @Test
  void aTokenOpensItsOwnRealmOnly() {
    Answer answer = program.at(there.realm()).get(PHONE);

    assertThat(answer.status()).isEqualTo(401);
    assertThat(there.realm().events().errors()).contains("api_token_unknown");
  }

  @Test
  void anIdIsUnknownElsewhere() {
    Answer number = program.get(PHONE);
    here.pbx().call(PHONE, number.dialled());

    assertThat(neighbour.check(number.id()).error()).isEqualTo("id record not found");
    assertThat(program.check(number.id()).success()).isTrue();
  }

  @Test
  void aPictureIsShownByItsOwnRealmOnly() {
    URI image = program.get(PHONE).image();
    URI elsewhere =
        URI.create(image.toString().replace("row10-authcalls-here", "row10-authcalls-there"));

    assertThat(Loopback.send(Loopback.to(image)).statusCode()).isEqualTo(200);
    assertThat(Loopback.send(Loopback.to(elsewhere)).statusCode()).isEqualTo(404);
  }

  @Test
  void aCallToAnotherRealmsPoolVerifiesNobody() {
    Answer number = program.get(PHONE);

    there.pbx().call(PHONE, number.dialled());

    assertThat(program.check(number.id()).error()).isEqualTo("call not received");
  }
}
