package dev.ringback.allo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.integration.IntegrationApp;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.ovh.OvhUser;
import dev.ringback.records.Reader;
import dev.ringback.records.RecordsApp;
import dev.ringback.simulator.alloincognito.Call;
import dev.ringback.simulator.ovh.PabxRecord;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of Allo Incognito come out of every surface as calls of any other source do. */
@RingbackTest
class AlloCallsIT {

  private static Ringback server;
  private static Office office;

  @BeforeAll
  static void openAnOffice(Ringback ringback) {
    server = ringback;
    office = Office.open(ringback, "allo-calls").rings(0).rings(1);
    office
        .pbx()
        .keep(
            Call.of(
                    2,
                    Office.NEWEST.minus(Duration.ofHours(2)),
                    Duration.ofSeconds(90),
                    Office.LINE,
                    "+33123456789",
                    Call.OUT)
                .unrecorded());
    office
        .pbx()
        .keep(
            Call.of(
                3,
                Office.NEWEST.minus(Duration.ofHours(3)),
                Duration.ofSeconds(5),
                Office.CALLER,
                Office.OTHER_LINE,
                Call.IN));
  }

  @Test
  void callsOfGrantedLinesAreToldTheNewestFirst() {
    HttpResponse<String> page = office.app().search("");

    JsonNode newest = RecordsApp.json(page).get(0);
    assertThat(RecordsApp.all("start", page))
        .containsExactly(
            Office.NEWEST.toString(),
            Office.NEWEST.minus(Duration.ofHours(1)).toString(),
            Office.NEWEST.minus(Duration.ofHours(2)).toString());
    assertThat(newest.path("source").asText()).isEqualTo("allo");
    assertThat(newest.path("line").asText()).isEqualTo("0074951234567");
    assertThat(newest.path("from").asText()).isEqualTo("0079161234567");
    assertThat(newest.path("direction").asText()).isEqualTo("IN");
    assertThat(newest.path("duration").asInt()).isEqualTo(20);
  }

  @ParameterizedTest
  @CsvSource({
    "direction=OUT, 1",
    "direction=IN, 2",
    "durationmin=21, 1",
    "durationmax=20, 2",
    "recorded=false, 1",
    "recorded=true, 2",
    "number=0033123456789, 1",
    "number=0033123456789&not=1, 2",
    "limit=2, 2"
  })
  void filtersMeanTheSameAsForAnyOtherSource(String query, int calls) {
    assertThat(RecordsApp.json(office.app().search(query))).hasSize(calls);
  }

  @Test
  void aLineThatIsNotGrantedStaysUnheardOf() {
    Reader stranger =
        Reader.create(office.realm(), "stranger").withLines(Office.OTHER_LINE).withRoles("read");
    String id = Office.first(office.app().search(""));

    assertThat(RecordsApp.json(office.app(stranger.user()).search(""))).hasSize(1);
    assertThat(office.app(stranger.user()).one(id).statusCode()).isEqualTo(404);
    assertThat(office.app().one(id).statusCode()).isEqualTo(200);
  }

  @Test
  void anIdThatWasMadeUpFindsNothing() {
    String id = Office.first(office.app().search(""));
    String digits = id.substring(id.length() - 32);

    assertThat(office.app().one(id.replace(digits, "0".repeat(32))).statusCode()).isEqualTo(404);
    assertThat(office.app().one(id.replace("allo", "ovhx")).statusCode()).isEqualTo(404);
  }

  @Test
  void aRecordingIsHeardAsAudio() throws IOException {
    HttpResponse<byte[]> answer =
        office.player().hear(Office.first(office.app().search("recorded=true")));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("audio/mpeg");
    assertThat(answer.body()).startsWith(0xFF, 0xF3).hasSize(20_000);
  }

  @Test
  void aCallWithoutRecordingHasNone() throws IOException {
    String id = Office.first(office.app().search("recorded=false"));

    assertThat(office.player().hear(id).statusCode()).isEqualTo(404);
  }

  @Test
  void theyComeOutOfDocument001AsTheyWentIn() throws IOException {
    TokenPair pair = office.pair();

    JsonNode rows =
        IntegrationApp.json(office.program().history(pair.access())).at("/result/rowset");

    assertThat(rows).hasSize(3);
    assertThat(rows.findValuesAsText("numberTo"))
        .containsExactlyInAnyOrder("74951234567", "74951234567", "33123456789");
    String file = rows.findValuesAsText("recordFileId").get(0);
    byte[] recording =
        IntegrationApp.json(office.program().file(pair.access(), file))
            .at("/result/fileContent")
            .binaryValue();
    assertThat(recording)
        .isEqualTo(office.player().hear(Office.first(office.app().search(""))).body());
  }

  @Test
  void callsOfTwoVendorsComeInOneOrder() {
    Office both = Office.open(server, "allo-and-ovh");
    OvhUser owner = OvhUser.create(both.realm(), "owner");
    for (int number = 0; number < 6; number += 2) {
      both.rings(number);
      both.realm()
          .ovh()
          .customer("owner")
          .billingAccount("bill")
          .line("0033972101010")
          .keep(
              PabxRecord.of(
                  number + 1,
                  Office.NEWEST.minus(Duration.ofHours(number + 1)),
                  Duration.ofSeconds(30),
                  "0033972101010",
                  "0033639980123"));
    }
    owner.link();
    owner.awaitSync();
    Reader clerk =
        Reader.create(both.realm(), "of-both")
            .withLines(Office.LINE, "0033972101010")
            .withRoles("read");

    assertThat(sources(both.app(clerk.user()), "limit=4"))
        .containsExactly("allo", "ovh", "allo", "ovh", "allo", "ovh");
  }

  private static List<String> sources(RecordsApp app, String query) {
    List<String> sources = new ArrayList<>();
    HttpResponse<String> page = app.search(query);
    sources.addAll(RecordsApp.all("source", page));
    Optional<URI> next = RecordsApp.next(page);
    while (next.isPresent()) {
      page = app.follow(next.get());
      sources.addAll(RecordsApp.all("source", page));
      next = RecordsApp.next(page);
    }
    return sources;
  }
}
