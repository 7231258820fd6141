package dev.ringback.records.source.alloincognito.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.records.record.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensDocumentTest {

  private static final WallClock MOSCOW = new WallClock(ZoneId.of("Europe/Moscow"));
  private static final Instant VENDORS_NOON = Instant.parse("2031-11-22T12:00:00Z");

  @Test
  void aLifeIsWhatTheVendorsOwnClockSays() {
    TokensDocument document =
        new TokensDocument("access", " 2031-11-22 17:00:00 ", "refresh", "2031-11-22 18:00:00");

    Tokens tokens = document.tokens(MOSCOW, Optional.of(VENDORS_NOON));

    assertThat(tokens.accessLife()).isEqualTo(Duration.ofHours(2));
    assertThat(tokens.refreshLife()).isEqualTo(Duration.ofHours(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-11-22 14:00:00", "2031-12-24 12:00:00", "tomorrow", "1952856000"})
  void aDateThatCannotBeMeantIsTheDocumentedOne(String expiry) {
    Tokens tokens =
        new TokensDocument("access", expiry, "refresh", expiry)
            .tokens(MOSCOW, Optional.of(VENDORS_NOON));

    assertThat(tokens.accessLife()).isEqualTo(Duration.ofHours(24));
    assertThat(tokens.refreshLife()).isEqualTo(Duration.ofHours(25));
  }

  @Test
  void withoutAClockTheDocumentCounts() {
    Tokens tokens =
        new TokensDocument("access", "2031-11-22 17:00:00", "refresh", null)
            .tokens(MOSCOW, Optional.empty());

    assertThat(tokens.accessLife()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void aPairHasTwoTokensThatFitIntoAHeader() {
    assertThat(new TokensDocument("access", null, "refresh", null).isComplete()).isTrue();
    assertThat(new TokensDocument("access", null, null, null).isComplete()).isFalse();
    assertThat(new TokensDocument("", null, "refresh", null).isComplete()).isFalse();
    assertThat(new TokensDocument("a\r\nX: y", null, "refresh", null).isComplete()).isFalse();
    assertThat(new TokensDocument("a".repeat(2_901), null, "refresh", null).isComplete()).isFalse();
  }

  @Test
  void noTokenSlipsIntoAMessage() {
    assertThat(new Tokens("secret-a", "secret-r", Duration.ZERO, Duration.ZERO).toString())
        .doesNotContain("secret");
  }
}
