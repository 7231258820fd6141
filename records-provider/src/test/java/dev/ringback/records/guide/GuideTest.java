package dev.ringback.records.guide;

import dev.ringback.authenticator.guide.Guide;
import dev.ringback.authenticator.guide.Table;
import dev.ringback.authenticator.guide.Tables;
import dev.ringback.records.source.alloincognito.AlloSourceFactory;
import dev.ringback.records.source.ovh.OvhSourceFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide's tables say of call records is what the code says. */
class GuideTest {

  static Stream<Table> tables() {
    return Stream.of(
        Tables.options("ovh", new OvhSourceFactory().getConfigProperties()),
        Tables.options("allo-incognito", new AlloSourceFactory().getConfigProperties()),
        Tables.errors("allo errors", "records.source.alloincognito.pair.PairEvents"),
        Tables.errors("link errors", "records.source.ovh.link.LinkEvents"),
        Tables.meters("record meters", "records.source.ovh.sync.SyncMeters"));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void theGuideSaysWhatTheCodeSays(Table table) {
    Guide.requireUpToDate(table);
  }
}
