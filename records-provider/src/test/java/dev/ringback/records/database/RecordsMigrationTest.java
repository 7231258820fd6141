package dev.ringback.records.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.authenticator.database.Schema;
import dev.ringback.authenticator.database.Vendor;
import dev.ringback.authenticator.database.Vendor.TestDatabase;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables come to be; as soon as there is a release, those of every release become today's. */
class RecordsMigrationTest {

  @ParameterizedTest
  @EnumSource
  void anEmptyDatabaseGetsTheTablesOnceHoweverOftenAServerStarts(Vendor vendor) {
    TestDatabase database = vendor.create();

    RecordsTables.createIn(database);
    List<String> first = Schema.of(database);
    RecordsTables.createIn(database);

    assertThat(first)
        .contains(
            "ringback_allo_pair index (due_at)",
            "ringback_blocked_number unique (realm_id, user_id, phone_number)",
            "ringback_call_record unique (link_id, series, upstream_number)",
            "ringback_call_record index (source_id, started_at, record_id)",
            "ringback_integration_pair unique (access_hash)",
            "ringback_integration_pair unique (refresh_hash)",
            "ringback_integration_pair index (api_token_id, ending)")
        .anyMatch(line -> line.startsWith("ringback_blocked_number.phone_number"));
    assertThat(Schema.of(database)).isEqualTo(first);
  }
}
