package dev.ringback.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.PartialImportRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The numbers that an owner of records wants to see nothing of. */
@RingbackTest
class BlocklistIT {

  private static final String PATH = "/account/blocklist";

  private static TestRealm realm;
  private static AccountApp app;

  @BeforeAll
  static void createRealm(Ringback ringback) {
    realm = LenientRealm.create(ringback, "blocklist");
    app = AccountApp.of(realm);
  }

  @Test
  void theAnswerIsTheWholeListInOrder() {
    String token = tokenOfNewUser("orderly");

    block(token, "0033123456789");
    List<String> both = block(token, "007 924 355-51-00");

    assertThat(both).containsExactly("0033123456789", "0079243555100");
    assertThat(list(token)).isEqualTo(both);
  }

  @Test
  void oneNumberIsOneEntryHoweverItIsWritten() {
    String token = tokenOfNewUser("repeating");

    block(token, "0079243555100");
    block(token, "+79243555100");

    assertThat(block(token, "8 (924) 355-51-00")).containsExactly("0079243555100");
  }

  @Test
  void theSameNumberSentManyTimesAtOnceIsOneEntryAndNobodysMistake() {
    String token = tokenOfNewUser("hasty");

    List<CompletableFuture<List<String>>> answers =
        IntStream.range(0, 10)
            .mapToObj(nth -> CompletableFuture.supplyAsync(() -> block(token, "0033123456789")))
            .toList();

    assertThat(answers).extracting(CompletableFuture::join).containsOnly(List.of("0033123456789"));
  }

  @Test
  void aNumberIsTakenOffHoweverItIsWritten() {
    String token = tokenOfNewUser("forgiving");
    block(token, "0079243555100");
    block(token, "0033123456789");

    HttpResponse<String> answer = app.delete(PATH + "/%2B79243555100", token);
    HttpResponse<String> again = app.delete(PATH + "/0079243555100", token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(numbers(answer)).containsExactly("0033123456789");
    assertThat(again.statusCode()).isEqualTo(200);
  }

  /** Records know of numbers that no caller can have. */
  @ParameterizedTest
  @ValueSource(strings = {"0033112233", "0033899123456"})
  void whatIsWrittenInternationallyNeedNotBeACallersNumber(String number) {
    assertThat(block(tokenOfNewUser("blocker" + number), number)).containsExactly(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"number\":null}",
        "{\"number\":\"\"}",
        "{\"number\":\"112\"}",
        "{\"number\":\"*\"}",
        "{\"number\":\"00\"}",
        "{\"number\":\"00331234567890123456\"}",
        "{\"number\":\"<img onerror=alert(1)>\"}",
        "{\"number\":[\"0033123456789\"]}"
      })
  void whatIsNoNumberIsRefused(String body) {
    String token = app.accessToken("anna", "anna");

    assertThat(app.post(PATH, token, body).statusCode()).isEqualTo(400);
    assertThat(list(token)).isEmpty();
  }

  @Test
  void everybodyHasAListOfTheirOwn() {
    block(tokenOfNewUser("one"), "0033123456789");

    assertThat(list(tokenOfNewUser("another"))).isEmpty();
  }

  @Test
  void aListGoesWithItsUser() {
    String id = UUID.randomUUID().toString();
    importUser(id);
    block(app.accessToken("phoenix", TestUser.PASSWORD), "0033123456789");

    realm.existingUser("phoenix").delete();
    importUser(id);

    assertThat(list(app.accessToken("phoenix", TestUser.PASSWORD))).isEmpty();
  }

  private static void importUser(String id) {
    TestUser template = realm.user("phoenix");
    UserRepresentation user = template.admin().toRepresentation();
    template.delete();
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(TestUser.PASSWORD);
    user.setId(id);
    user.setCredentials(List.of(password));
    PartialImportRepresentation users = new PartialImportRepresentation();
    users.setUsers(List.of(user));
    realm.admin().partialImport(users).close();
  }

  private static String tokenOfNewUser(String username) {
    realm.user(username);
    return app.accessToken(username, TestUser.PASSWORD);
  }

  private static List<String> block(String token, String number) {
    HttpResponse<String> answer = app.block(token, number);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return numbers(answer);
  }

  private static List<String> list(String token) {
    return numbers(app.get(PATH, token));
  }

  private static List<String> numbers(HttpResponse<String> answer) {
    return StreamSupport.stream(AccountApp.json(answer).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
