package dev.ringback.authenticator.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ringback.authenticator.token.ReadTerms.Agreed;
import dev.ringback.authenticator.token.ReadTerms.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenTermsTest {

  @Test
  void whoNamesNoScopeMayReadRecords() {
    assertThat(ApiTokenTerms.read("dev key", 36000L, null, ApiTokenTerms.LONGEST_LIFESPAN))
        .isEqualTo(
            new Agreed(
                new ApiTokenTerms(
                    "dev key", Duration.ofHours(10), Set.of(ApiTokenScope.RECORDS_READ))));
  }

  @Test
  void scopesAreReadByTheirNames() {
    assertThat(
            ApiTokenTerms.read(
                null, 1L, List.of("integration", "records:listen"), ApiTokenTerms.LONGEST_LIFESPAN))
        .isEqualTo(
            new Agreed(
                new ApiTokenTerms(
                    "",
                    Duration.ofSeconds(1),
                    Set.of(ApiTokenScope.RECORDS_LISTEN, ApiTokenScope.INTEGRATION))));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(longs = {0, -1, 315_360_001, Long.MAX_VALUE, Long.MIN_VALUE})
  void aLifespanMustBeOneThatATokenCanHave(Long ttl) {
    assertThat(ApiTokenTerms.read("dev key", ttl, null, ApiTokenTerms.LONGEST_LIFESPAN))
        .isEqualTo(new Refused("ttl must be a number of seconds from 1 to 315360000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"two\nlines", "\u001b[31mred", "right\u202eleft", "zero\u200bwidth", "a\u2028b"})
  void aCommentIsOneLineOfPlainText(String comment) {
    assertThat(ApiTokenTerms.read(comment, 60L, null, ApiTokenTerms.LONGEST_LIFESPAN))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aCommentHasAnEnd() {
    assertThat(ApiTokenTerms.read("x".repeat(200), 60L, null, ApiTokenTerms.LONGEST_LIFESPAN))
        .isInstanceOf(Agreed.class);
    assertThat(ApiTokenTerms.read("x".repeat(201), 60L, null, ApiTokenTerms.LONGEST_LIFESPAN))
        .isInstanceOf(Refused.class);
  }

  @Test
  void unknownAndMissingScopesAreRefusedAndNotPassedOver() {
    assertThat(
            ApiTokenTerms.read(
                "", 60L, List.of("records:read", "records:write"), ApiTokenTerms.LONGEST_LIFESPAN))
        .isEqualTo(ApiTokenTerms.read("", 60L, List.of(), ApiTokenTerms.LONGEST_LIFESPAN))
        .isEqualTo(
            new Refused(
                "scopes must be a list of these:"
                    + " records:read records:listen authcalls integration"));
  }

  @Test
  void termsThatNoTokenCanHaveCannotBeMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApiTokenTerms("", Duration.ZERO, ApiTokenScope.DEFAULT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ApiTokenTerms("", Duration.ofHours(1), Set.of()));
  }

  @Test
  void aScopeParameterIsWrittenInOneOrderAndReadInAny() {
    Set<ApiTokenScope> scopes = ApiTokenScope.in("records:listen openid records:read");

    assertThat(scopes)
        .containsExactlyInAnyOrder(ApiTokenScope.RECORDS_READ, ApiTokenScope.RECORDS_LISTEN);
    assertThat(ApiTokenScope.parameter(scopes)).isEqualTo("records:read records:listen");
  }
}
