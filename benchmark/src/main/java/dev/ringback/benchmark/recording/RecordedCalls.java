package dev.ringback.benchmark.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.benchmark.Stage;
import dev.ringback.benchmark.TokenDesk;
import dev.ringback.benchmark.measure.Pause;
import dev.ringback.benchmark.records.Searcher;
import dev.ringback.simulator.alloincognito.Call;
import dev.ringback.simulator.ovh.Ovh;
import dev.ringback.simulator.ovh.PabxRecord;
import dev.ringback.testkit.OvhLink;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Somebody with a call at either of two vendors: OVH sends recordings as they are, Allo Incognito
 * as base64 in JSON.
 */
final class RecordedCalls {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String ALLO_LINE = "+74951234567";
  private static final String OVH_LINE = "0033972101010";
  private static final String CALLER = "+79161234567";
  private static final Duration LENGTH = Duration.ofMinutes(1);

  private static final int MOST_LOOKS = 60;
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  private final TestRealm realm;
  private final URI records;
  private final String token;
  private final Map<Way, Recording> recordings;

  private RecordedCalls(TestRealm realm, String token, String accessToken) {
    this.realm = realm;
    this.token = token;
    records = URI.create(realm.address() + "/call-records/records");
    String ovh = awaitCall("ovh");
    URI file = integration(realm, "/request/getcallrecordfile?recordFileId=" + ovh);
    recordings =
        Map.of(
            Way.PLAIN, new Recording(Way.PLAIN, audio(ovh), token),
            Way.DECODED, new Recording(Way.DECODED, audio(awaitCall("allo")), token),
            Way.ENCODED, new Recording(Way.ENCODED, file, accessToken));
  }

  static RecordedCalls in(Stage stage) {
    TestRealm realm = stage.passwordRealm("recordings", unchanged -> {});
    realm.setAttributes(Map.of("ringback.records.requestsPerMinute", "0"));
    Instant start = Instant.now().minus(Duration.ofDays(1));
    realm.alloIncognito().keep(Call.of(1, start, LENGTH, CALLER, ALLO_LINE, Call.IN));
    realm
        .ovh()
        .customer(Ovh.DEMO_LOGIN)
        .billingAccount("bill")
        .line(OVH_LINE)
        .keep(PabxRecord.of(1, start, LENGTH, OVH_LINE, CALLER));
    // The line of one's own phone, and those of one's own link, need no role
    TestUser owner = realm.user("owner").withVerifiedPhone(ALLO_LINE);
    OvhLink.make(realm.address(), "owner@example.org", TestUser.PASSWORD);
    TokenDesk desk = new TokenDesk(stage, realm);
    return new RecordedCalls(
        realm,
        desk.issue(owner, "listens", "records:read", "records:listen"),
        accessToken(realm, desk.issue(owner, "creates a pair", "integration")));
  }

  /** From now on recordings have so much audio, however long the call was. */
  void recordMegabytes(int count) {
    long audio = Wire.megabytes(count);
    realm.ovh().behave(realm.ovh().behaviour().withAudioBytes(audio));
    realm.alloIncognito().behave(realm.alloIncognito().behaviour().withAudioBytes(audio));
  }

  Recording recording(Way way) {
    return recordings.get(way);
  }

  /**
   * The id of the call that this source has; OVH's comes with the first sync.
   *
   * @throws IllegalStateException if it does not come
   */
  private String awaitCall(String source) {
    Searcher searcher = new Searcher(records, () -> token);
    for (int look = 0; look < MOST_LOOKS; look++) {
      for (JsonNode call : json(searcher.page("recorded=true").body())) {
        if (call.path("source").asText().equals(source)) {
          return call.path("id").asText();
        }
      }
      Pause.of(BETWEEN_LOOKS);
    }
    throw new IllegalStateException("no call of " + source);
  }

  private URI audio(String id) {
    return URI.create(records + "/" + id + "/audio");
  }

  private static String accessToken(TestRealm realm, String authorization) {
    return json(Loopback.send(
                Loopback.to(integration(realm, "/auth/integrationapi/create"))
                    .header("Authorization", "Bearer " + authorization))
            .body())
        .path("accessToken")
        .asText();
  }

  private static URI integration(TestRealm realm, String path) {
    return URI.create(realm.address() + "/integration/api/v1" + path);
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON: " + text, e);
    }
  }
}
