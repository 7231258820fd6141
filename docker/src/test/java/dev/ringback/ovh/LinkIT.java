package dev.ringback.ovh;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.AccountApp;
import dev.ringback.simulator.ovh.Behaviour;
import dev.ringback.simulator.ovh.Outage;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.browser.Browser;
import dev.ringback.testkit.browser.OvhConsentPage;
import dev.ringback.testkit.browser.Window;
import dev.ringback.testkit.browser.WindowOptions;
import dev.ringback.testkit.crowd.Crowd;
import dev.ringback.testkit.http.HttpBrowser;
import dev.ringback.testkit.http.HttpPage;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the wish to link an account to the link, and back. */
@RingbackTest
class LinkIT {

  private static TestRealm realm;

  @BeforeAll
  static void importRealm(Ringback ringback) {
    realm = ringback.realm("ovh-link");
  }

  @AfterEach
  void ovhIsWell() {
    realm.ovh().behave(Behaviour.asDocumented());
  }

  @Test
  void whoAgreesAtOvhHasLinkedTheAccount(Browser browser) {
    OvhUser anna = OvhUser.create(realm, "anna-who-agrees");
    realm.ovh().customer("firm").billingAccount("bill").line("0033972101010");
    Window window = browser.newWindow();
    window.open(anna.begin());

    OvhConsentPage.of(window).authorizeAs("firm");

    assertThat(window.text()).contains("anna-who-agrees");
    JsonNode link = anna.awaitSync();
    assertThat(link.path("state").asText()).isEqualTo("linked");
    assertThat(link.path("source").asText()).isEqualTo("ovh");
    assertThat(link.path("lines").asInt()).isEqualTo(1);
    assertThat(link.path("lastError").isNull()).isTrue();
    assertThat(realm.events().awaitOne("FEDERATED_IDENTITY_LINK").getDetails())
        .containsEntry("identity_provider", "ovh")
        .containsEntry("link_id", link.path("id").asText());
  }

  @Test
  void simultaneousRequestsBeginNoMoreThanTenLinks() {
    realm.user("crowd-of-links");
    AccountApp app = AccountApp.of(realm);
    String crowd = app.accessToken("crowd-of-links", TestUser.PASSWORD);

    List<Integer> answers = Crowd.atOnce(20, () -> app.post("/ovh/add", crowd, "").statusCode());

    assertThat(answers).contains(200).containsOnly(200, 409);
    assertThat(AccountApp.json(app.get("/ovh", crowd))).hasSizeBetween(1, 10);
  }

  @Test
  void whoRefusesHasNotAndReadsSoInTheirLanguage(Browser browser) {
    OvhUser boris = OvhUser.create(realm, "boris-who-refuses");
    realm.ovh().customer("firm");
    Window window = browser.newWindow(WindowOptions.desktop().inLocale("ru-RU"));
    window.open(boris.begin());

    OvhConsentPage.of(window).refuse();

    assertThat(window.text()).contains("Ничего не связано");
    assertThat(boris.links().path(0).path("state").asText()).isNotEqualTo("linked");
  }

  @Test
  void whereOvhTellsARefusalItIsKept() {
    OvhUser user = OvhUser.create(realm, "told");
    realm.ovh().behave(Behaviour.asDocumented().withTellsStatus(true));
    user.begin();
    realm.ovh().refuse(user.asked().consumerKey());

    HttpPage page = user.comeBack();

    assertThat(page.body()).contains("Nothing was linked");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(user.comeBack().body()).contains("Nothing was linked");
    assertThat(user.links().path(0).path("state").asText()).isEqualTo("refused");
    assertThat(realm.events().awaitOne("FEDERATED_IDENTITY_LINK_ERROR").getError())
        .isEqualTo("ovh_link_refused");
  }

  @Test
  void whoHasNotDecidedMayStillAgree() {
    OvhUser user = OvhUser.create(realm, "undecided");
    realm.ovh().behave(Behaviour.asDocumented().withTellsStatus(true));
    user.begin();

    assertThat(user.comeBack().body()).contains("You have not decided yet");
    assertThat(user.links().path(0).path("state").asText()).isEqualTo("pending");
    realm.ovh().validate(user.asked().consumerKey(), "firm", Optional.empty());
    assertThat(user.comeBack().body()).contains("Done");
    assertThat(user.comeBack().body()).as("once more").contains("Done");
    assertThat(user.links()).hasSize(1);
  }

  @Test
  void anIdThatNobodyWasGivenIsWaitedForByNobody() {
    HttpPage page =
        new HttpBrowser().open(URI.create(realm.address() + "/call-records/ovh/check/guessed"));

    assertThat(page.status()).isEqualTo(404);
    assertThat(page.body()).contains("Nobody waits for this answer");
  }

  @Test
  void whileOvhIsDownThePageSaysSoAndTheAnswerIsNotLost() {
    OvhUser user = OvhUser.create(realm, "patient");
    user.begin();
    realm.ovh().customer(user.name());
    realm.ovh().validate(user.asked().consumerKey(), user.name(), Optional.empty());
    realm.ovh().behave(Behaviour.asDocumented().withApiOutage(Outage.HTTP_500));

    assertThat(user.comeBack().status()).isEqualTo(503);
    realm.ovh().behave(Behaviour.asDocumented());
    assertThat(user.comeBack().body()).contains("Done");
  }

  @Test
  void whoIsUnlinkedIsLoggedOutAtOvhAndLeavesNothing() {
    OvhUser user = OvhUser.create(realm, "leaving");
    Calls.keep(realm.ovh().customer("leaving").billingAccount("b").line("0033972101099"), 1, 3);
    user.link();
    String link = user.awaitSync().path("id").asText();
    String key = user.asked().consumerKey();

    HttpResponse<String> answer = user.remove(link);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(AccountApp.json(answer).path("revoked").asBoolean()).isTrue();
    assertThat(realm.ovh().requests())
        .anyMatch(seen -> seen.path().endsWith("/auth/logout") && seen.consumerKey().equals(key));
    assertThat(user.links()).isEmpty();
    assertThat(user.remove(link).statusCode()).isEqualTo(404);
  }

  @Test
  void anOvhThatIsDownKeepsNobodyFromUnlinking() {
    OvhUser user = OvhUser.create(realm, "determined");
    realm.ovh().customer("determined");
    user.link();
    String link = user.awaitSync().path("id").asText();
    realm.ovh().behave(Behaviour.asDocumented().withApiOutage(Outage.HTTP_500));

    JsonNode answer = AccountApp.json(user.remove(link));

    assertThat(answer.path("revoked").asBoolean()).isFalse();
    assertThat(answer.path("detail").asText()).contains("Take the consent back there");
    assertThat(user.links()).isEmpty();
  }

  @Test
  void aLinkIsNobodyElsesToSeeOrToRemove() {
    OvhUser owner = OvhUser.create(realm, "owner");
    OvhUser other = OvhUser.create(realm, "other");
    realm.ovh().customer("owner");
    owner.link();

    assertThat(other.links()).isEmpty();
    assertThat(other.remove(owner.links().path(0).path("id").asText()).statusCode()).isEqualTo(404);
    assertThat(owner.links()).hasSize(1);
  }

  @Test
  void aServerWhoseClockIsWrongLinksAllTheSame() {
    realm.ovh().behave(Behaviour.asDocumented().withClockSkew(Duration.ofMinutes(7)));
    OvhUser user = OvhUser.create(realm, "late");
    realm.ovh().customer("late");

    assertThat(user.link().body()).contains("Done");

    user.awaitSync();
  }

  @Test
  void aSourceThatIsNotThereIsForAnAdministratorToAdd() {
    OvhUser user = OvhUser.create(realm, "hopeful");

    HttpResponse<String> answer = user.add("{\"source\":\"nowhere\"}");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("administrator");
  }
}
