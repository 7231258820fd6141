package dev.ringback.records.rest.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  private static final String NAMES =
      "id,source,line,from,to,direction,start,end,duration,recorded,audio\r\n";

  @Test
  void aTableHasTheNamesAndALineForEachRecord() {
    assertThat(CsvTable.of(List.of(from("0079243555100"), from("anonymous"))))
        .isEqualTo(
            NAMES
                + "a1,ovh,0033123456789,0079243555100,0033123456789,IN,2026-11-22T16:00:00Z,"
                + "2026-11-22T16:01:00Z,60,false,\r\n"
                + "a1,ovh,0033123456789,anonymous,0033123456789,IN,2026-11-22T16:00:00Z,"
                + "2026-11-22T16:01:00Z,60,false,\r\n");
  }

  @Test
  void noRecordsAreATableToo() {
    assertThat(CsvTable.of(List.of())).isEqualTo(NAMES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|calc", "-1", "@SUM(A1)", "\tx", "＝1", "=\r\n1"})
  void aCallerWhoNamesHimselfAFormulaIsText(String name) {
    assertThat(CsvTable.of(List.of(from(name)))).containsPattern(",\"?'" + "[^,']");
  }

  @Test
  void whatSeparatesCellsIsQuoted() {
    assertThat(CsvTable.of(List.of(from("\"sip\",\naccount"))))
        .contains(",\"\"\"sip\"\",\naccount\",");
  }

  private static RecordDocument from(String caller) {
    return new RecordDocument(
        "a1",
        "ovh",
        "0033123456789",
        caller,
        "0033123456789",
        "IN",
        "2026-11-22T16:00:00Z",
        "2026-11-22T16:01:00Z",
        60,
        false,
        null);
  }
}
