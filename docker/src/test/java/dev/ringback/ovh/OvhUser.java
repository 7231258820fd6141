package dev.ringback.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.AccountApp;
import dev.ringback.simulator.ovh.Application;
import dev.ringback.simulator.ovh.Credential;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** Somebody who has an account here, and one of the same name at the simulated OVH. */
public final class OvhUser {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final TestRealm realm;
  private final AccountApp app;
  private final String name;

  private OvhUser(TestRealm realm, String name) {
    this.realm = realm;
    this.app = AccountApp.of(realm);
    this.name = name;
  }

  /** A new user of the realm. */
  public static OvhUser create(TestRealm realm, String name) {
    realm.user(name);
    return new OvhUser(realm, name);
  }

  /** Begins to link, and says where to go. */
  URI begin() {
    return begin("");
  }

  URI begin(String body) {
    HttpResponse<String> answer = add(body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return URI.create(AccountApp.json(answer).path("goto").asText());
  }

  HttpResponse<String> add(String body) {
    return app.post("/ovh/add", token(), body);
  }

  /** Goes all the way, without looking at any page. */
  public HttpPage link() {
    return link("");
  }

  HttpPage link(String body) {
    begin(body);
    ovh().validate(asked().consumerKey(), name, Optional.empty());
    return comeBack();
  }

  /** What the user asked OVH for last. */
  Credential asked() {
    List<Credential> all = ovh().credentials();
    return all.get(all.size() - 1);
  }

  /** As OVH sends the browser back. */
  HttpPage comeBack() {
    return new HttpBrowser().open(asked().redirection().orElseThrow());
  }

  JsonNode links() {
    HttpResponse<String> answer = app.get("/ovh", token());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return AccountApp.json(answer);
  }

  /** The user's first link as soon as it is so. */
  JsonNode awaitLink(Predicate<JsonNode> state) {
    return Awaitility.await("a link that is so")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> links().path(0), state);
  }

  /** The first link as soon as a sync of it is complete. */
  public JsonNode awaitSync() {
    return awaitLink(link -> link.path("lastSync").isTextual());
  }

  /** The first link as soon as a sync is complete that began after this one. */
  JsonNode awaitAnotherSync(JsonNode after) {
    return awaitLink(link -> !link.path("lastSync").equals(after.path("lastSync")));
  }

  /** A sync is due now: an administrator saves the source's settings. */
  void hurry() {
    realm.component("ovh").set("syncMinutes", "1");
  }

  /** The ids of all records that the user's programs find, page by page. */
  List<String> searched() {
    List<String> ids = new ArrayList<>();
    Optional<String> page = Optional.of("/records?limit=1000");
    while (page.isPresent()) {
      HttpResponse<String> answer = app.get(page.get(), token());
      AccountApp.json(answer).forEach(record -> ids.add(record.path("id").asText()));
      page = answer.headers().firstValue("Link").map(OvhUser::pathOf);
    }
    return ids;
  }

  private static String pathOf(String link) {
    return link.substring(link.indexOf("/records"), link.indexOf('>'));
  }

  HttpResponse<String> remove(String link) {
    return app.delete("/ovh/" + link, token());
  }

  TestRealm realm() {
    return realm;
  }

  Application ovh() {
    return realm.ovh();
  }

  String name() {
    return name;
  }

  /** The records that OVH was made to tell of more than once. */
  List<Long> toldTwice() {
    return ovh().handedOut().entrySet().stream()
        .filter(told -> told.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  private String token() {
    return app.accessToken(name + "@example.org", TestUser.PASSWORD);
  }
}
