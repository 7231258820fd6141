package dev.ringback.simulator.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe.Answered;
import dev.ringback.simulator.Simulator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

  private static final String LINE = "/telephony/bill-1/line/0033972101010/records";
  private static final Map<String, String> BATCH = Map.of("X-Ovh-Batch", ",");
  private static final Instant NOON = Instant.parse("2026-07-01T10:00:00Z");

  @AutoClose private final Simulator simulator = Simulator.start(0);
  private final Application application = simulator.ovh().application("reads", "its-secret");
  private final BillingAccount bill = application.customer("firm").billingAccount("bill-1");
  private final Service line = bill.line("0033972101010");
  private final OvhProgram program = new OvhProgram(simulator, application).linkedTo("firm");

  @BeforeEach
  void fiveCalls() {
    LongStream.rangeClosed(1, 5).mapToObj(RecordsTest::call).forEach(line::keep);
  }

  @Test
  void listsTellNames() {
    bill.ovhPabx("0033972101030");
    bill.easyHunting("0033972101020");
    application.customer("firm").billingAccount("bill-2");
    application.customer("others").billingAccount("bill-3");

    assertThat(program.get("/telephony").text()).isEqualTo("[\"bill-1\",\"bill-2\"]");
    assertThat(program.get("/telephony/bill-1/line").text()).isEqualTo("[\"0033972101010\"]");
    assertThat(program.get("/telephony/bill-1/ovhPabx").text()).isEqualTo("[\"0033972101030\"]");
    assertThat(program.get("/telephony/bill-1/easyHunting").text())
        .isEqualTo("[\"0033972101020\"]");
    assertThat(program.get("/telephony/bill-2/line").text()).isEqualTo("[]");
  }

  @Test
  void aListOfRecordsTellsIdsOnly() {
    assertThat(program.get(LINE).text()).isEqualTo("[1,2,3,4,5]");
    assertThat(application.handedOut()).isEmpty();
  }

  @Test
  void aRecordIsToldAsTheSchemaHasIt() {
    line.keep(call(6).takenBy("0033972101011").named("Anna Example"));

    JsonNode record = program.get(LINE + "/6").json();

    assertThat(record.path("id").asLong()).isEqualTo(6);
    assertThat(record.path("callStart").asText()).isEqualTo("2026-07-01T12:06:00+02:00");
    assertThat(record.path("callEnd").asText()).isEqualTo("2026-07-01T12:06:42+02:00");
    assertThat(record.path("duration").asLong()).isEqualTo(42);
    assertThat(record.path("callerIdNumber").asText()).isEqualTo("0033972101010");
    assertThat(record.path("destinationNumber").asText()).isEqualTo("0079243555100");
    assertThat(record.path("callerIdName").asText()).isEqualTo("Anna Example");
    assertThat(record.path("agent").asText()).isEqualTo("0033972101011");
    assertThat(record.path("fileUrl").asText())
        .startsWith(simulator.address() + "/ovh/recordings/");
  }

  @Test
  void aCallThatWasNotRecordedHasNoFile() {
    line.keep(call(6).unrecorded());

    assertThat(program.get(LINE + "/6").json().path("fileUrl").asText("absent")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/telephony/bill-1/line/0033972101010/records/99",
        "/telephony/bill-1/line/0033972101010/records/1,2",
        "/telephony/bill-1/line/0033972101010/records/x",
        "/telephony/bill-1/line/0033972101010/records/1/2",
        "/telephony/bill-1/line/0033972101010/calls",
        "/telephony/bill-1/line/0033972101010",
        "/telephony/bill-1/line/0033972101099/records",
        "/telephony/bill-1/ovhPabx/0033972101010/records",
        "/telephony/bill-1/fax",
        "/telephony/bill-1",
        "/telephony/bill-9/line"
      })
  void whatThereIsNotIsNotFound(String path) {
    Answered answered = program.get(path);

    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.json().path("class").asText()).isEqualTo("Client::NotFound");
  }

  @Test
  void recordsOfAnotherCustomerAreNotFound() {
    OvhProgram other = new OvhProgram(simulator, application).linkedTo("other");

    assertThat(other.get(LINE).status()).isEqualTo(404);
  }

  @Test
  void recordsComeAndGo() {
    line.keep(call(6)).forget(1);

    assertThat(program.get(LINE).text()).isEqualTo("[2,3,4,5,6]");
    assertThat(program.get(LINE + "/1").status()).isEqualTo(404);
  }

  @Test
  void aBatchTellsSeveralRecordsAndWhichThereAreNot() {
    JsonNode batch = program.get(LINE + "/2,99,4", BATCH).json();

    assertThat(batch.findValuesAsText("key")).containsExactly("2", "99", "4");
    assertThat(batch.path(0).path("value").path("id").asLong()).isEqualTo(2);
    assertThat(batch.path(0).path("error").isNull()).isTrue();
    assertThat(batch.path(1).path("value").isNull()).isTrue();
    assertThat(batch.path(1).path("error").asText()).contains("99");
  }

  @Test
  void theClientNamesTheSeparatorOfABatch() {
    JsonNode batch = program.get(LINE + "/2;4", Map.of("X-Ovh-Batch", ";")).json();

    assertThat(batch).hasSize(2);
  }

  @Test
  void batchesCanBeSwitchedOff() {
    application.behave(Behaviour.asDocumented().withBatches(false));

    assertThat(program.get(LINE + "/2,4", BATCH).status()).isEqualTo(404);
  }

  @Test
  void aPageTellsWholeRecordsAndHowManyThereAre() {
    Answered page = program.get(LINE, page(Map.of("Size", "2", "Number", "3")));

    assertThat(page.json().findValuesAsText("id")).containsExactly("5");
    assertThat(page.header("X-Pagination-Elements")).isEqualTo("5");
    assertThat(page.header("X-Pagination-Total")).isEqualTo("3");
    assertThat(page.header("X-Pagination-Number")).isEqualTo("3");
    assertThat(page.header("X-Pagination-Size")).isEqualTo("2");
  }

  @Test
  void aPageBeyondTheLastIsEmpty() {
    assertThat(program.get(LINE, page(Map.of("Size", "2", "Number", "4"))).json()).isEmpty();
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
    JsonNode page = program.get(LINE, page(Map.of("Filter", filter))).json();

    assertThat(page.findValuesAsText("id"))
        .containsExactlyElementsOf(ids.isEmpty() ? List.of() : List.of(ids.split(" ", -1)));
  }

  @Test
  void aPageCanBeginWithTheNewest() {
    JsonNode page =
        program
            .get(LINE, page(Map.of("Sort", "callStart", "Sort-Order", "DESC", "Size", "2")))
            .json();

    assertThat(page.findValuesAsText("id")).containsExactly("5", "4");
  }

  @Test
  void pagesCanBeSwitchedOff() {
    application.behave(Behaviour.asDocumented().withPages(false));

    assertThat(program.get(LINE, page(Map.of())).text()).isEqualTo("[1,2,3,4,5]");
  }

  @Test
  void itIsCountedHowOftenARecordWasToldWhole() {
    program.get(LINE + "/1");
    program.get(LINE + "/1,2,99", BATCH);
    program.get(LINE, page(Map.of("Size", "1")));

    assertThat(application.handedOut()).containsOnly(Map.entry(1L, 3), Map.entry(2L, 1));
  }

  @Test
  void tenThousandRecordsAreListedAtOnce() {
    List<PabxRecord> many = LongStream.rangeClosed(1, 10_000).mapToObj(RecordsTest::call).toList();
    many.forEach(line::keep);

    assertThat(program.get(LINE).json()).hasSize(10_000);
    assertThat(program.get(LINE + "/10000").json().path("id").asLong()).isEqualTo(10_000);
  }

  private static PabxRecord call(long id) {
    return PabxRecord.of(
        id,
        NOON.plus(Duration.ofMinutes(id)),
        Duration.ofSeconds(42),
        "0033972101010",
        "0079243555100");
  }

  /** Headers that ask for a page, the names without what all of them begin with. */
  private static Map<String, String> page(Map<String, String> headers) {
    Map<String, String> all = new HashMap<>();
    headers.forEach((name, value) -> all.put("X-Pagination-" + name, value));
    all.put("X-Pagination-Mode", "CachedObjectList-Pages");
    return all;
  }
}
