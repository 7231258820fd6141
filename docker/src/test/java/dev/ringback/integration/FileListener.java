package dev.ringback.integration;

import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.recording.RecordedCalls;
import java.net.http.HttpResponse;

/**
 * The owner of recorded calls, who hears one of them by document 001.
 *
 * @param recordFileId of the newest recorded call
 */
record FileListener(RecordedCalls calls, IntegrationApp app, TokenPair pair, String recordFileId) {

  static FileListener of(RecordedCalls calls) {
    IntegrationApp app = IntegrationApp.of(calls.realm());
    TokenPair pair = IntegrationApp.pair(app.create(authorization(calls)));
    String recordFileId =
        IntegrationApp.json(app.history(pair.access(), "{\"isCallRecord\":1}"))
            .at("/result/rowset/0/recordFileId")
            .asText();
    return new FileListener(calls, app, pair, recordFileId);
  }

  /** An authorization token of the owner. */
  static String authorization(RecordedCalls calls) {
    return calls
        .desk()
        .issue(calls.realm().existingUser(RecordedCalls.OWNER), "integration")
        .value();
  }

  HttpResponse<String> hear() {
    return app.file(pair.access(), recordFileId);
  }
}
