package dev.ringback.records.recording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.secret.Keyring;
import dev.ringback.authenticator.secret.RealmSignature;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTest {

  private static final Instant NOW = Instant.parse("2026-11-22T16:00:00.9Z");

  private final RealmSignature realm = Keyring.signature("realm");
  private final Ticket ticket = Ticket.of("anna", Optional.empty(), NOW);
  private final String written = ticket.write("record", realm);

  @Test
  void aTicketTellsWhoAskedForIt() {
    assertThat(Ticket.read(written, "record", realm)).hasValue(ticket);
    assertThat(written).matches("[\\w.-]+").hasSizeLessThan(300);
  }

  @Test
  void aUserOfAFederationMayHaveAnyId() {
    Ticket federated = Ticket.of("f:0123-45:Анна, \"O'Neil\" & Co.", Optional.empty(), NOW);

    assertThat(Ticket.read(federated.write("record", realm), "record", realm)).hasValue(federated);
  }

  @Test
  void aTicketOfAnImpersonatedSessionNamesTheSessionAndIsNoneWithoutIt() {
    Ticket impersonated = Ticket.of("anna", Optional.of("session-1"), NOW);
    String text = impersonated.write("record", realm);

    assertThat(Ticket.read(text, "record", realm)).hasValue(impersonated);
    assertThat(Ticket.read(text.replaceFirst("~[^.]+", ""), "record", realm)).isEmpty();
  }

  @Test
  void itIsNothingForAnotherRecordOrInAnotherRealm() {
    assertThat(Ticket.read(written, "recor", realm)).isEmpty();
    assertThat(Ticket.read(written, "record2", realm)).isEmpty();
    assertThat(Ticket.read(written, "record", Keyring.signature("other"))).isEmpty();
  }

  @Test
  void whoChangesATicketHasNone() {
    assertThat(Ticket.read("9" + written, "record", realm)).isEmpty();
    assertThat(Ticket.read(written + "x", "record", realm)).isEmpty();
    assertThat(Ticket.read(written.replaceFirst("\\.", ".Qm9y"), "record", realm)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "1.2.3", "1..", "-1.YQ.s", "1.=.s.k", "1.YQ.\r\nX: y"})
  void whatIsNoTicketIsNone(String text) {
    assertThat(Ticket.read(text, "record", realm)).isEmpty();
  }

  @Test
  void itIsGoodForAMinuteAndNoLonger() {
    assertThat(ticket.expires()).isEqualTo(Instant.parse("2026-11-22T16:01:00Z"));
    assertThat(ticket.isGood(NOW.plus(Duration.ofSeconds(59)))).isTrue();
    assertThat(ticket.isGood(ticket.expires())).isFalse();
  }
}
