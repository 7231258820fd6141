package dev.ringback.records.rest.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.ringback.records.permission.WrittenNumbers;
import dev.ringback.records.record.Direction;
import dev.ringback.records.record.Party;
import dev.ringback.records.record.RecordQuery;
import dev.ringback.records.rest.BadParameterException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {

  @Test
  void nothingAskedForIsEverything() {
    SearchRequest request = read("");

    assertThat(request)
        .isEqualTo(new SearchRequest(RecordQuery.everything(), 100, Optional.empty()));
  }

  @Test
  void everythingThatCanBeAskedForIsUnderstood() {
    SearchRequest request =
        read(
            "number=0033123456789&number=8 (924) 355-51-00&not=1&durationmin=10&durationmax=600"
                + "&direction=IN&from=2026-11-22T16:00:00%02:00&to=2026-11-24&recorded=true"
                + "&limit=1000&cursor=x");

    assertThat(request)
        .isEqualTo(
            new SearchRequest(
                new RecordQuery(
                    Set.of(new Party("+33123456789"), new Party("+79243555100")),
                    true,
                    Optional.of(Duration.ofSeconds(10)),
                    Optional.of(Duration.ofMinutes(10)),
                    Optional.of(Direction.IN),
                    Optional.of(Instant.parse("2026-11-22T14:00:00Z")),
                    Optional.of(Instant.parse("2026-11-24T00:00:00Z")),
                    Optional.of(true)),
                1000,
                Optional.of("x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number=",
        "number=*",
        "number=%",
        "number=112",
        "number=0033123456789;ext=1",
        "number=0033123456789,0033123456788",
        "not=0",
        "not=1",
        "not=true&number=0033123456789",
        "durationmin=-1",
        "durationmin=1.5",
        "durationmin=1e3",
        "durationmax=9999999999",
        "durationmin=١",
        "direction=in",
        "direction=",
        "from=yesterday",
        "from=2026-11-22T16:00:00",
        "from=2026-02-30",
        "to=%999999999-01-01",
        "to=-1",
        "recorded=yes",
        "limit=0",
        "limit=1001",
        "limit=all",
        "limit=1&limit=2",
        "recorded=true&recorded=true",
        "cursor=a&cursor=b"
      })
  void whatCannotBeMeantIsRefusedByItsName(String query) {
    assertThat(refusal(query)).startsWith(query.substring(0, query.indexOf('=')));
  }

  @ParameterizedTest
  @CsvSource({
    "durationmin=2&durationmax=1, durationmin must not be greater than durationmax.",
    "from=2026-11-23&to=2026-11-22, from must not be greater than to.",
    "Number=0033123456789, There is no parameter Number.",
    "limit[]=5, There is no parameter that.",
    "<img>=1, There is no parameter that."
  })
  void whatContradictsItselfOrIsUnknownIsRefused(String query, String words) {
    assertThat(refusal(query)).isEqualTo(words);
  }

  @Test
  void nobodyAsksForMoreThanAHundredNumbers() {
    String hundred = String.join("&", Collections.nCopies(100, "number=0033123456789"));

    assertThat(read(hundred).query().parties()).hasSize(1);
    assertThat(refusal(hundred + "&number=0033123456789")).startsWith("number");
  }

  @Test
  void aSpanOfNoLengthIsNoMistake() {
    assertThat(read("from=2026-11-22&to=2026-11-22").query().from()).isPresent();
  }

  private static String refusal(String query) {
    BadParameterException refused =
        catchThrowableOfType(BadParameterException.class, () -> read(query));
    assertThat(refused).as(query).isNotNull();
    return refused.getMessage();
  }

  /** With {@code %} in the place of a plus sign, which a query string has for a blank. */
  private static SearchRequest read(String query) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
    for (String part : query.split("&", -1)) {
      if (!part.isEmpty()) {
        String[] nameValue = part.replace('%', '+').split("=", 2);
        parameters.add(nameValue[0], nameValue[1]);
      }
    }
    return SearchRequest.read(new Parameters(parameters), new WrittenNumbers("RU"));
  }
}
