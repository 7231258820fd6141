package dev.ringback.simulator.ovh;

import static dev.ringback.simulator.ovh.RecordedLine.RECORDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.HttpProbe.Answered;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

  @AutoClose private final RecordedLine recorded = RecordedLine.create();
  private final Application application = recorded.application();
  private final BillingAccount bill = recorded.bill();
  private final Service line = recorded.line();
  private final OvhProgram program = recorded.program();

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
    assertThat(program.get(RECORDS).text()).isEqualTo("[1,2,3,4,5]");
    assertThat(application.handedOut()).isEmpty();
  }

  @Test
  void aRecordIsToldAsTheSchemaHasIt() {
    line.keep(RecordedLine.call(6).takenBy("0033972101011").named("Anna Example"));

    JsonNode record = program.get(RECORDS + "/6").json();

    assertThat(record.path("id").asLong()).isEqualTo(6);
    assertThat(record.path("callStart").asText()).isEqualTo("2026-07-01T12:06:00+02:00");
    assertThat(record.path("callEnd").asText()).isEqualTo("2026-07-01T12:06:42+02:00");
    assertThat(record.path("duration").asLong()).isEqualTo(42);
    assertThat(record.path("callerIdNumber").asText()).isEqualTo("0033972101010");
    assertThat(record.path("destinationNumber").asText()).isEqualTo("0079243555100");
    assertThat(record.path("callerIdName").asText()).isEqualTo("Anna Example");
    assertThat(record.path("agent").asText()).isEqualTo("0033972101011");
    assertThat(record.path("fileUrl").asText())
        .startsWith(recorded.simulator().address() + "/ovh/recordings/");
  }

  @Test
  void aCallThatWasNotRecordedHasNoFile() {
    line.keep(RecordedLine.call(6).unrecorded());

    assertThat(program.get(RECORDS + "/6").json().path("fileUrl").asText("absent")).isEmpty();
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
    OvhProgram other = new OvhProgram(recorded.simulator(), application).linkedTo("other");

    assertThat(other.get(RECORDS).status()).isEqualTo(404);
  }

  @Test
  void recordsComeAndGo() {
    line.keep(RecordedLine.call(6)).forget(1);

    assertThat(program.get(RECORDS).text()).isEqualTo("[2,3,4,5,6]");
    assertThat(program.get(RECORDS + "/1").status()).isEqualTo(404);
  }

  @Test
  void tenThousandRecordsAreListedAtOnce() {
    List<PabxRecord> many = LongStream.rangeClosed(1, 10_000).mapToObj(RecordedLine::call).toList();
    many.forEach(line::keep);

    assertThat(program.get(RECORDS).json()).hasSize(10_000);
    assertThat(program.get(RECORDS + "/10000").json().path("id").asLong()).isEqualTo(10_000);
  }
}
