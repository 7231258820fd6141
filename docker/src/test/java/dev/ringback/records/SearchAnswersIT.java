package dev.ringback.records;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.account.LenientRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.http.Loopback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.token.TokenDesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search answers, whatever is found. */
@RingbackTest
class SearchAnswersIT {

  private static final String NAMES =
      "id,source,line,from,to,direction,start,end,duration,recorded,audio\r\n";

  private static TestRealm realm;
  private static TokenDesk desk;
  private static RecordsApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "search-answers");
    desk = TokenDesk.of(ringback, realm);
    app = RecordsApp.of(realm, desk.issue(realm.user("reader"), "records:read").value());
  }

  @Test
  void whoeverMaySeeNothingGetsAnEmptyList() {
    HttpResponse<String> answer = app.search("");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("[]");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(String.join(", ", answer.headers().allValues("Vary")))
        .contains("Accept", "Authorization", "Origin");
    assertThat(RecordsApp.next(answer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          */*                                       | application/json
          application/json                          | application/json
          text/csv                                  | text/csv;charset=UTF-8;header=present
          text/*, */*;q=0.1                         | text/csv;charset=UTF-8;header=present
          application/json;q=0.5, text/csv          | text/csv;charset=UTF-8;header=present
          application/json, text/csv;q=0.9          | application/json
          text/html, application/json;q=0.9         | application/json
          application/json;q=0, */*                 | text/csv;charset=UTF-8;header=present
          """)
  void theFormIsTheOneThatTheClientLikesBest(String accept, String type) {
    HttpResponse<String> answer = Loopback.send(app.request("").header("Accept", accept).GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(answer.body()).isEqualTo(type.startsWith("text/csv") ? NAMES : "[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/xml;q=0.9", "application/json;q=0"})
  void whoTakesNeitherFormIsToldSo(String accept) {
    HttpResponse<String> answer = Loopback.send(app.request("").header("Accept", accept).GET());

    assertProblem(answer, 406);
  }

  @Test
  void whatTheClientHasAlreadyIsNotSentAgain() {
    String tag = app.search("").headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> unchanged =
        Loopback.send(app.request("").header("If-None-Match", "\"other\", " + tag).GET());
    HttpResponse<String> changed =
        Loopback.send(app.request("").header("If-None-Match", "\"other\"").GET());
    HttpResponse<String> inAnotherForm =
        Loopback.send(
            app.request("").header("If-None-Match", tag).header("Accept", "text/csv").GET());

    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(unchanged.headers().firstValue("ETag")).hasValue(tag);
    assertThat(unchanged.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(inAnotherForm.statusCode()).isEqualTo(200);
  }

  @Test
  void twoWhoSeeTheSameDoNotLearnIt() {
    RecordsApp other =
        RecordsApp.of(realm, desk.issue(realm.user("other-reader"), "records:read").value());

    assertThat(other.search("").headers().firstValue("ETag"))
        .isNotEqualTo(app.search("").headers().firstValue("ETag"));
  }

  @Test
  void aHeadIsAGetWithoutItsBody() {
    HttpResponse<String> get = app.search("");

    HttpResponse<String> head =
        Loopback.send(app.request("").method("HEAD", BodyPublishers.noBody()));

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    for (String header : List.of("Content-Type", "ETag", "Cache-Control")) {
      assertThat(head.headers().firstValue(header))
          .as(header)
          .isEqualTo(get.headers().firstValue(header));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "numbers=0033123456789, numbers",
    "number=*, number",
    "number=0033123456789%25, number",
    "limit=1001, limit",
    "limit=1&limit=2, limit",
    "durationmin=2&durationmax=1, durationmin",
    "from=2026-11-22T16:00:00, from",
    "cursor=guessed, cursor"
  })
  void aMistakeIsCalledByItsName(String query, String parameter) {
    HttpResponse<String> answer = app.search(query);

    assertProblem(answer, 400);
    assertThat(RecordsApp.json(answer).path("detail").asText()).contains(parameter);
  }

  @Test
  void whatIsNoIdIsNoRecord() {
    assertProblem(app.one("guessed"), 404);
    assertProblem(app.one("%27%20or%201=1"), 404);
  }

  @Test
  void aProgramKnowsHowOftenItMayAsk(Ringback ringback) {
    TestRealm strict =
        LenientRealm.create(
            ringback,
            "search-limit",
            json -> json.withObject("attributes").put("ringback.records.requestsPerMinute", "3"));
    TokenDesk strictDesk = TokenDesk.of(ringback, strict);
    RecordsApp busy =
        RecordsApp.of(
            strict, strictDesk.issue(strict.existingUser("anna"), "records:read").value());
    RecordsApp idle =
        RecordsApp.of(
            strict, strictDesk.issue(strict.existingUser("boris"), "records:read").value());

    HttpResponse<String> first = busy.search("");
    List<HttpResponse<String>> more =
        List.of(
            busy.search(""),
            busy.one("a"),
            busy.search(""),
            busy.search(""),
            busy.search(""),
            busy.search(""));

    assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"user\";q=3;w=60");
    assertThat(first.headers().firstValue("RateLimit").orElseThrow())
        .matches("\"user\";r=2;t=\\d{1,2}");
    // A new minute may begin in between, once
    HttpResponse<String> last = more.get(more.size() - 1);
    assertProblem(last, 429);
    assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(idle.search("").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesOfAnyOriginMayAskWithATokenOfTheirOwn() {
    HttpResponse<String> answer =
        Loopback.send(app.request("").header("Origin", "https://crm.example.org").GET());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
        .hasValue("https://crm.example.org");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElseThrow())
        .contains("Link", "RateLimit");
  }

  private static void assertProblem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(RecordsApp.json(answer).path("status").asInt()).isEqualTo(status);
  }
}
