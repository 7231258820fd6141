package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.app.TokenAnswer.Refusal;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Security, row 10: a token of one realm is nothing in another. */
@RingbackTest
class Row10OtherRealmsIT {

  private static TestUser owner;
  private static TokenDesk desk;
  private static TestRealm other;
  private static TokenDesk otherDesk;
  private static NewToken token;

  @BeforeAll
  static void importRealms(Ringback ringback) {
    TestRealm realm = ringback.realm("row10-its-realm");
    owner = realm.existingUser("anna");
    desk = TokenDesk.of(ringback, realm);
    other = ringback.realm("row10-other-realm");
    otherDesk = TokenDesk.of(ringback, other);
    token = desk.issue(owner, "records:read");
  }

  @Test
  void itIsNotActiveThere() {
    Program program = Program.ofClientOnly(other, "service");

    assertThat(program.introspect(token.value()).toString()).isEqualTo("{\"active\":false}");
  }

  @Test
  void itIsExchangedForNothingThere() {
    Program program = Program.of(other, "exchange");

    assertThat(program.exchange(token.value()))
        .isEqualTo(new Refusal(400, "invalid_grant", "Invalid API token"));
    assertThat(other.events().errors()).containsExactly("api_token_unknown");
  }

  @Test
  void itsOwnerIsNotFoundThere() {
    assertThat(otherDesk.list(owner.id()).statusCode()).isEqualTo(404);
    assertThat(otherDesk.revoke(owner.id(), token.id()).statusCode()).isEqualTo(404);
  }

  @Test
  void itIsNotFoundAmongTheTokensOfSomebodyElse() {
    String boris = other.existingUser("boris").id();

    assertThat(otherDesk.revoke(boris, token.id()).statusCode()).isEqualTo(404);
    assertThat(desk.list(owner.id()).body()).contains(token.id());
  }
}
