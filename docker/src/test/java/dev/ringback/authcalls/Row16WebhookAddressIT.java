package dev.ringback.authcalls;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.token.TokenDesk;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Security, row 16, on a server that is open to private networks: closed are those where no
 * receiver lives, ever. What a server is closed to that people log in to, a unit test says.
 */
@RingbackTest
class Row16WebhookAddressIT {

  private static Program program;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    var realm = PoolRealm.create(ringback, "row16-authcalls", PoolRealm.MANY).realm();
    program = Program.of(realm, realm.existingUser("boris"), TokenDesk.of(ringback, realm));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/called",
        "http://0.0.0.0:8080/called",
        "http://user@127.0.0.1/called",
        "http://2130706433/called",
        "file:///etc/passwd",
        "gopher://127.0.0.1/called",
        "//127.0.0.1/called"
      })
  void anAddressThatNoReceiverHasIsRefusedAndNoNumberHandedOut(String webhook) {
    Answer answer = program.post("+79243555100", URI.create(webhook));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("webhook is not a public https address");
    assertThat(answer.data()).isEmpty();
  }
}
