package dev.ringback.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.simulator.ovh.BillingAccount;
import dev.ringback.simulator.ovh.Outage;
import dev.ringback.simulator.ovh.SeenRequest;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What OVH has is mirrored, once and politely, whatever becomes of OVH meanwhile. */
@RingbackTest
class MirrorIT {

  private static Ringback server;

  @BeforeAll
  static void takeServer(Ringback ringback) {
    server = ringback;
  }

  @Test
  void recordsOfEveryKindOfLineAreMirroredInFewRequests() {
    OvhUser user = user("kinds");
    BillingAccount bill = user.ovh().customer(user.name()).billingAccount("bill");
    Calls.keep(bill.line("0033972101010"), 1, 250);
    Calls.keep(bill.ovhPabx("0033972101030"), 1_001, 20);
    Calls.keep(bill.easyHunting("0033972101020"), 2_001, 30);

    user.link();

    JsonNode link = user.awaitSync();
    assertThat(link.path("lines").asInt()).isEqualTo(3);
    assertThat(link.path("records").path("mirrored").asInt()).isEqualTo(300);
    assertThat(link.path("records").path("left").asInt()).isZero();
    assertThat(user.toldTwice()).isEmpty();
    assertThat(recordRequests(user)).as("100 records a request").hasSizeLessThanOrEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"no-batches, false, true", "neither, false, false"})
  void whatOvhDoesNotOfferIsDoneWithout(String name, boolean batches, boolean pages) {
    OvhUser user = user(name);
    Calls.keep(user.ovh().customer(user.name()).billingAccount("bill").line("00339721"), 1, 30);
    user.ovh().behave(Behaviour.asDocumented().withBatches(batches).withPages(pages));

    user.link();

    assertThat(user.awaitSync().path("records").path("mirrored").asInt()).isEqualTo(30);
    assertThat(user.toldTwice()).isEmpty();
  }

  @Test
  void anotherSyncFetchesWhatIsNewAndBuriesWhatIsGone() {
    OvhUser user = user("growing");
    BillingAccount bill = user.ovh().customer(user.name()).billingAccount("bill");
    Calls.keep(bill.line("0033972101010"), 1, 10);
    user.link();
    JsonNode first = user.awaitSync();
    Calls.keep(bill.line("0033972101010"), 11, 5);
    bill.line("0033972101010").forget(3).forget(4);
    user.hurry();

    JsonNode second = user.awaitAnotherSync(first);

    assertThat(second.path("records").path("mirrored").asInt()).isEqualTo(13);
    assertThat(second.path("records").path("gone").asInt()).isEqualTo(2);
    assertThat(user.searched()).hasSize(13).doesNotHaveDuplicates();
    assertThat(user.toldTwice()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"HTTP_500", "HTML_PAGE", "HALF_BODY", "TOO_MANY_REQUESTS"})
  void anOutageCostsNoRecordAndBuriesNone(Outage outage) {
    OvhUser user = user("outage-" + outage.name().toLowerCase(Locale.ROOT));
    Calls.keep(user.ovh().customer(user.name()).billingAccount("bill").line("00339721"), 1, 10);
    user.link();
    JsonNode before = user.awaitSync();

    user.ovh().behave(Behaviour.asDocumented().withApiOutage(outage));
    user.hurry();
    JsonNode troubled = user.awaitLink(link -> link.path("lastError").isTextual());
    user.ovh().behave(Behaviour.asDocumented());
    user.hurry();
    JsonNode after = user.awaitAnotherSync(before);

    assertThat(troubled.path("state").asText()).isEqualTo("linked");
    assertThat(after.path("records").path("mirrored").asInt()).isEqualTo(10);
    assertThat(after.path("records").path("gone").asInt()).isZero();
    assertThat(after.path("lastError").isNull()).isTrue();
  }

  @Test
  void aConsentThatIsTakenBackBreaksTheLinkAndCostsNoRecord() {
    OvhUser user = user("revoked");
    Calls.keep(user.ovh().customer(user.name()).billingAccount("bill").line("00339721"), 1, 10);
    user.link();
    String id = user.awaitSync().path("id").asText();

    user.ovh().revoke(user.asked().consumerKey());
    user.hurry();

    JsonNode broken = user.awaitLink(link -> link.path("state").asText().equals("broken"));
    assertThat(broken.path("records").path("mirrored").asInt()).isEqualTo(10);
    assertThat(broken.path("lastError").asText()).contains("consent");
    assertThat(user.link("{\"link\":\"" + id + "\"}").body()).contains("Done");
    JsonNode renewed = user.awaitLink(link -> link.path("state").asText().equals("linked"));
    assertThat(renewed.path("id").asText()).isEqualTo(id);
    assertThat(user.toldTwice()).isEmpty();
  }

  @Test
  void whenTheRealmsKeyIsRotatedTheOldOneMayGo() {
    OvhUser user = user("rotated");
    RealmKeys keys = RealmKeys.of(user.realm());
    user.link();
    JsonNode first = user.awaitSync();

    keys.add();
    user.hurry();
    JsonNode second = user.awaitAnotherSync(first);
    keys.removeAllButTheNewest();
    user.hurry();

    assertThat(user.awaitAnotherSync(second).path("state").asText()).isEqualTo("linked");
  }

  @Test
  void aKeyThatIsTakenAwayTooEarlyBreaksTheLinkInWords() {
    OvhUser user = user("key-lost");
    RealmKeys keys = RealmKeys.of(user.realm());
    user.link();
    user.awaitSync();

    keys.add();
    keys.removeAllButTheNewest();
    user.hurry();

    JsonNode broken = user.awaitLink(link -> link.path("state").asText().equals("broken"));
    assertThat(broken.path("lastError").asText()).contains("lost the key");
  }

  @Test
  void withTheUserEverythingGoesAndOvhIsTold() {
    OvhUser user = user("removed");
    Calls.keep(user.ovh().customer(user.name()).billingAccount("bill").line("00339721"), 1, 10);
    user.link();
    user.awaitSync();

    user.realm().existingUser(user.name()).admin().remove();

    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(user.ovh().requests())
                    .anyMatch(seen -> seen.path().endsWith("/auth/logout")));
  }

  /** A realm for each, so that a sync a minute is not waited for. */
  private static OvhUser user(String name) {
    TestRealm realm = server.realm("ovh-mirror-" + name);
    return OvhUser.create(realm, name);
  }

  private static List<SeenRequest> recordRequests(OvhUser user) {
    return user.ovh().requests().stream()
        .filter(request -> request.path().contains("/records/"))
        .toList();
  }
}
