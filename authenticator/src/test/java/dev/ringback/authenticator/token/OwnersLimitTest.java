package dev.ringback.authenticator.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.token.ReadTerms.Agreed;
import dev.ringback.authenticator.token.ReadTerms.Refused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnersLimitTest {

  @ParameterizedTest
  @CsvSource({",365", "30,30", "1,1", "3650,3650", "3651,365", "0,365", "-1,365", "year,365"})
  void theRealmsAttributeIsANumberOfDaysUpToTenYears(String attribute, long days) {
    assertThat(OwnersLimit.of(name -> attribute).longest()).isEqualTo(Duration.ofDays(days));
  }

  @Test
  void theAttributeIsNamedAsTheDocsHaveIt() {
    OwnersLimit limit =
        OwnersLimit.of(name -> name.equals("ringback.api-token.maxDays") ? "7" : null);

    assertThat(limit.longest()).isEqualTo(Duration.ofDays(7));
  }

  @Test
  void termsBeyondTheLimitAreRefusedWithTheLimitInSeconds() {
    Duration day = Duration.ofDays(1);

    assertThat(ApiTokenTerms.read("", 86400L, null, day)).isInstanceOf(Agreed.class);
    assertThat(ApiTokenTerms.read("", 86401L, List.of("records:read"), day))
        .isEqualTo(new Refused("ttl must be a number of seconds from 1 to 86400"));
  }
}
