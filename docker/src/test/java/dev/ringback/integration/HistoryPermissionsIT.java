package dev.ringback.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.records.Reader;
import dev.ringback.records.RecordsServer;
import dev.ringback.records.RecordsServerExtension;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the history tells those who may not see or hear everything. */
@ExtendWith(RecordsServerExtension.class)
class HistoryPermissionsIT {

  private static HistoryRealm history;

  @BeforeAll
  static void mirrorCalls(RecordsServer server) {
    history = HistoryRealm.create(server, "history-permissions");
  }

  @Test
  void onlyWhoMayHearIsToldWhatTheRecordingIsCalled() {
    Reader reader = Reader.create(history.realm(), "reader").withLines("*").withRoles("read");
    TokenPair readers = history.pairOf(reader.user());
    assertThat(recordings(history.app().history(readers.access()))).containsOnly("null");

    reader.withRoles("listen");

    assertThat(recordings(history.app().history(readers.access())))
        .containsExactly("bec3e80f-2197-4f2e-87d8-44ae05e60eb7", "null", "null", "d4");
  }

  @Test
  void whoeverMaySeeNothingGetsNoRows() {
    TokenPair strangers = history.pairOf(history.realm().user("stranger"));

    assertThat(HistoryRealm.calls(history.app().history(strangers.access()))).isEmpty();
  }

  private static List<String> recordings(HttpResponse<String> answer) {
    return HistoryRealm.rows(answer, "recordFileId");
  }
}
