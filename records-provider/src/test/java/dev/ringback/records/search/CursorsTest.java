package dev.ringback.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.MovableClock;
import dev.ringback.authenticator.secret.Keyring;
import dev.ringback.authenticator.secret.RealmSignature;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.Position;
import dev.ringback.records.record.RecordQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

  private static final RecordQuery QUERY = to("+33123456789");
  private static final Position END =
      new Position(Instant.parse("2026-11-22T12:00:00Z"), "0123456789abcdef");

  private final MovableClock clock = new MovableClock();
  private final RealmSignature signature = Keyring.signature("realm");
  private final Cursors cursors = new Cursors(signature, clock, "anna", QUERY);

  @Test
  void aCursorLeadsBackToWhereThePageEnded() {
    String cursor = cursors.write(END);

    assertThat(new Cursors(signature, clock, "anna", to("+33123456789")).read(cursor))
        .hasValue(END);
    assertThat(cursor).matches("[\\w.-]+").hasSizeLessThan(300);
  }

  @Test
  void itIsNothingToAnotherUserForAnotherQueryOrInAnotherRealm() {
    String cursor = cursors.write(END);

    assertThat(new Cursors(signature, clock, "boris", QUERY).read(cursor)).isEmpty();
    assertThat(new Cursors(signature, clock, "anna", to("+33123456780")).read(cursor)).isEmpty();
    assertThat(new Cursors(signature, clock, "anna", RecordQuery.everything()).read(cursor))
        .isEmpty();
    assertThat(new Cursors(Keyring.signature("other"), clock, "anna", QUERY).read(cursor))
        .isEmpty();
  }

  @Test
  void itIsGoodForADay() {
    String cursor = cursors.write(END);

    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(cursors.read(cursor)).hasValue(END);
    clock.pass(Duration.ofSeconds(1));
    assertThat(cursors.read(cursor)).isEmpty();
  }

  @Test
  void aChangedCharacterIsNoticed() {
    String cursor = cursors.write(END);

    for (int place = 0; place < cursor.indexOf('.') + 10; place++) {
      char other = cursor.charAt(place) == 'A' ? 'B' : 'A';
      String changed = cursor.substring(0, place) + other + cursor.substring(place + 1);
      assertThat(cursors.read(changed)).as(changed).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "guessed", "MS4yLmE.AAAA.key-1", "?.?.?"})
  void whatWasNeverWrittenIsNoCursor(String rubbish) {
    assertThat(cursors.read(rubbish)).isEmpty();
  }

  private static RecordQuery to(String number) {
    return new RecordQuery(
        Set.of(new Party(number), new Party("+79243555100")),
        false,
        Optional.of(Duration.ofSeconds(1)),
        Optional.empty(),
        Optional.of(Direction.IN),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
