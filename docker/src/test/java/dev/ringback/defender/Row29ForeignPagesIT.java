package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

/**
 * Security, row 29: a page of another site, opened in an office, cannot get the address of the
 * office blocked. The requests are those that a browser sends for such a page, without CORS.
 */
@RingbackTest
class Row29ForeignPagesIT {

  private static final String FOREIGN = "https://evil.example.com";
  private static final int TIMES = 12;

  @Test
  void picturesOfAPageBlockNobody(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row29-pictures").with("failures", 2);

    repeat(() -> load(realm, "/call-records/records/x/audio?ticket=1"));
    repeat(() -> load(realm, "/authcalls/x/reverse_auth_phone_get?phone=89243555100"));
    repeat(() -> load(realm, "/integration/api/v1/auth/integrationapi/create"));

    assertServed(realm);
  }

  @Test
  void eventsThatAPagePostsBlockNobody(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row29-events").with("failures", 2);

    repeat(() -> post(realm, "/reverse-call/inbound-calls/pbx", "{}"));

    assertServed(realm);
  }

  @Test
  void passwordsThatAPagePostsAreNeitherTriedNorCounted(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row29-passwords").with("failures", 2);

    assertThat(passwordsOfAForeignPage(realm)).containsOnly(403);

    assertServed(realm);
  }

  @Test
  void noPageOfAnotherSiteTriesPasswordsWhereEveryOriginMayReadAnswers(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row29-any-origin").with("failures", 2);
    letEveryOriginReadAnswers(realm.pool().realm());

    assertThat(passwordsOfAForeignPage(realm)).containsOnly(403);

    assertServed(realm);
  }

  @Test
  void aPageUsesUpNoAttemptsOfItsVisitorsAddress(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row29-attempts");
    realm.pool().realm().authenticator("reverse-call").set(Map.of("startsPerAddress", "2"));
    String form = "client_id=demo-device&scope=openid&phone_number=89243555100";

    List<Integer> statuses =
        IntStream.range(0, TIMES)
            .mapToObj(nth -> foreignPost(realm, "/reverse-call/authorize", form))
            .map(
                request ->
                    request
                        .header("Origin", FOREIGN)
                        .header("Content-Type", "application/x-www-form-urlencoded"))
            .map(request -> Loopback.send(request).statusCode())
            .toList();

    assertThat(statuses).containsOnly(403);
    assertThat(realm.pool().begin("89243555100").dialledNumber()).isNotEmpty();
  }

  /** Forms and scripts without CORS, also of a page that hides where it is from. */
  private static List<Integer> passwordsOfAForeignPage(GuardedRealm realm) {
    String login = "{\"user\":\"anna\",\"password\":\"guessed\"}";
    String action =
        """
        {"action":"auth","obj":"User","action_id":"1","params":{"login":"anna","password":"x"}}""";
    return Stream.of(FOREIGN, "null", "")
        .flatMap(
            origin ->
                Stream.of(
                    post(realm, "/call-records/auth/login", login, origin),
                    post(realm, "/pbx/api/", action, origin)))
        .toList();
  }

  private static void assertServed(GuardedRealm realm) {
    assertThat(Surface.SECRETS).allMatch(surface -> realm.right(surface) == surface.success());
    assertThat(Surface.PASSWORDS).allMatch(surface -> realm.right(surface) == surface.success());
    assertThat(realm.admin().find("127.0.0.1")).isEmpty();
  }

  private static void letEveryOriginReadAnswers(TestRealm realm) {
    ClientRepresentation client = realm.admin().clients().findByClientId("ringback-account").get(0);
    client.setWebOrigins(List.of("*"));
    realm.admin().clients().get(client.getId()).update(client);
  }

  private static void repeat(Runnable request) {
    IntStream.range(0, TIMES).forEach(nth -> request.run());
  }

  /** As for {@code <img>}: no Origin. */
  private static void load(GuardedRealm realm, String path) {
    Loopback.send(
        Loopback.to(URI.create(realm.pool().realm().address() + path))
            .header("Sec-Fetch-Site", "cross-site")
            .header("Sec-Fetch-Mode", "no-cors")
            .header("Sec-Fetch-Dest", "image"));
  }

  private static int post(GuardedRealm realm, String path, String body) {
    return post(realm, path, body, FOREIGN);
  }

  /**
   * @param origin the header, which every browser of today sends with a POST; empty for none
   */
  private static int post(GuardedRealm realm, String path, String body, String origin) {
    HttpRequest.Builder request =
        foreignPost(realm, path, body).header("Content-Type", "text/plain");
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return Loopback.send(request).statusCode();
  }

  private static HttpRequest.Builder foreignPost(GuardedRealm realm, String path, String body) {
    return Loopback.to(URI.create(realm.pool().realm().address() + path))
        .header("Sec-Fetch-Site", "cross-site")
        .header("Sec-Fetch-Mode", "no-cors")
        .header("Sec-Fetch-Dest", "empty")
        .POST(BodyPublishers.ofString(body));
  }
}
