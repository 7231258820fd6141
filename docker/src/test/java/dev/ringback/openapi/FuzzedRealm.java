package dev.ringback.openapi;

import dev.ringback.account.AccountApp;
import dev.ringback.integration.IntegrationApp;
import dev.ringback.integration.IntegrationApp.TokenPair;
import dev.ringback.recording.RecordedCalls;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.AuthcallsRole;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A realm without limits, in which every kind of credentials opens something.
 *
 * @param apiToken of the owner of recorded calls, with all scopes
 */
record FuzzedRealm(Ringback ringback, RecordedCalls calls, String apiToken) {

  static FuzzedRealm create(Ringback ringback, String name) {
    RecordedCalls calls = RecordedCalls.create(ringback, name);
    TestRealm realm = calls.realm();
    realm.allowPlainHttp();
    realm.setAttributes(Map.of("ringback.records.requestsPerMinute", "0"));
    new AuthcallsRole(realm).grant(realm.existingUser(RecordedCalls.OWNER));
    String apiToken =
        calls
            .desk()
            .issue(
                realm.existingUser(RecordedCalls.OWNER),
                "records:read",
                "records:listen",
                "authcalls",
                "integration")
            .value();
    return new FuzzedRealm(ringback, calls, apiToken);
  }

  /** What paths have in the places of their parameters. */
  Map<String, String> places(Operation operation) {
    String id =
        operation.path().startsWith("/admin/")
            ? calls.realm().existingUser(RecordedCalls.OWNER).id()
            : calls.first();
    return Map.of(
        "realm", calls.realm().name(),
        "id", id,
        "tokenId", "unknown",
        "address", "198.51.100.7",
        "number", "0033123456789",
        "handle", "unknown",
        "gateway", "telefon-ip",
        "secret", "unknown",
        "token", apiToken);
  }

  /** The path of an operation in this realm. */
  String pathOf(Operation operation) {
    String path = operation.path();
    for (Map.Entry<String, String> place : places(operation).entrySet()) {
      path = path.replace("{" + place.getKey() + "}", place.getValue());
    }
    return path;
  }

  /** Values of the header {@code Authorization} by the security schemes that they are right for. */
  Map<String, String> credentials() {
    IntegrationApp integration = IntegrationApp.of(calls.realm());
    TokenPair pair = IntegrationApp.pair(integration.create(apiToken));
    String login = AccountApp.of(calls.realm()).accessToken(RecordedCalls.OWNER, TestUser.PASSWORD);
    return Map.of(
        "account", "Bearer " + login,
        "records", "Bearer " + apiToken,
        "authorizationToken", "Bearer " + apiToken,
        "accessToken", "Bearer " + pair.access(),
        "refreshToken", "Bearer " + pair.refresh(),
        "administrator", "Bearer " + ringback.admin().tokenManager().getAccessTokenString(),
        "client", "Basic ZGVtby1kZXZpY2U6");
  }

  /** All of them, none, and some that are of nobody. */
  static List<String> allOf(Map<String, String> credentials) {
    return Stream.concat(
            credentials.values().stream().sorted(),
            List.of("", "Bearer rbk_unknown", "Bearer a.b.c", "Basic eA==").stream())
        .toList();
  }
}
