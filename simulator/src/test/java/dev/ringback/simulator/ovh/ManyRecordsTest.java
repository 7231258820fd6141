package dev.ringback.simulator.ovh;

import static dev.ringback.simulator.ovh.RecordedLine.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe.Answered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many records by one request: batches, and pages. */
class ManyRecordsTest {

  private static final Map<String, String> BATCH = Map.of("X-Ovh-Batch", ",");

  @AutoClose private final RecordedLine recorded = RecordedLine.create();
  private final Application application = recorded.application();
  private final OvhProgram program = recorded.program();

  @Test
  void aBatchTellsSeveralRecordsAndWhichThereAreNot() {
    JsonNode batch = program.get(RECORDS + "/2,99,4", BATCH).json();

    assertThat(batch.findValuesAsText("key")).containsExactly("2", "99", "4");
    assertThat(batch.path(0).path("value").path("id").asLong()).isEqualTo(2);
    assertThat(batch.path(0).path("error").isNull()).isTrue();
    assertThat(batch.path(1).path("value").isNull()).isTrue();
    assertThat(batch.path(1).path("error").asText()).contains("99");
  }

  @Test
  void theClientNamesTheSeparatorOfABatch() {
    JsonNode batch = program.get(RECORDS + "/2;4", Map.of("X-Ovh-Batch", ";")).json();

    assertThat(batch).hasSize(2);
  }

  @Test
  void batchesCanBeSwitchedOff() {
    application.behave(Behaviour.asDocumented().withBatches(false));

    assertThat(program.get(RECORDS + "/2,4", BATCH).status()).isEqualTo(404);
  }

  @Test
  void aPageTellsWholeRecordsAndHowManyThereAre() {
    Answered page = program.get(RECORDS, page(Map.of("Size", "2", "Number", "3")));

    assertThat(page.json().findValuesAsText("id")).containsExactly("5");
    assertThat(page.header("X-Pagination-Elements")).isEqualTo("5");
    assertThat(page.header("X-Pagination-Total")).isEqualTo("3");
    assertThat(page.header("X-Pagination-Number")).isEqualTo("3");
    assertThat(page.header("X-Pagination-Size")).isEqualTo("2");
  }

  @Test
  void aPageBeyondTheLastIsEmpty() {
    assertThat(program.get(RECORDS, page(Map.of("Size", "2", "Number", "4"))).json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id:eq=3 | 3",
        "id:ne=3 | 1 2 4 5",
        "id:in=2,4,9 | 2 4",
        "id:gt=3 | 4 5",
        "id:ge=3&id:lt=5 | 3 4",
        "callStart:le=2026-07-01T12:02:00%2B02:00 | 1 2",
        "id:gt=x | ''",
        "id:eq=%zz | ''",
        "gibberish | 1 2 3 4 5"
      })
  void aPageCanBeOfSomeRecordsOnly(String filter, String ids) {
    JsonNode page = program.get(RECORDS, page(Map.of("Filter", filter))).json();

    assertThat(page.findValuesAsText("id"))
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1)));
  }

  @Test
  void aPageCanBeginWithTheNewest() {
    JsonNode page =
        program
            .get(RECORDS, page(Map.of("Sort", "callStart", "Sort-Order", "DESC", "Size", "2")))
            .json();

    assertThat(page.findValuesAsText("id")).containsExactly("5", "4");
  }

  @Test
  void pagesCanBeSwitchedOff() {
    application.behave(Behaviour.asDocumented().withPages(false));

    assertThat(program.get(RECORDS, page(Map.of())).text()).isEqualTo("[1,2,3,4,5]");
  }

  @Test
  void itIsCountedHowOftenARecordWasToldWhole() {
    program.get(RECORDS + "/1");
    program.get(RECORDS + "/1,2,99", BATCH);
    program.get(RECORDS, page(Map.of("Size", "1")));

    assertThat(application.handedOut()).containsOnly(Map.entry(1L, 3), Map.entry(2L, 1));
  }

  /** Headers that ask for a page, the names without what all of them begin with. */
  private static Map<String, String> page(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>();
    headers.forEach((name, value) -> all.put("X-Pagination-" + name, value));
    all.put("X-Pagination-Mode", "CachedObjectList-Pages");
    return all;
  }
}
