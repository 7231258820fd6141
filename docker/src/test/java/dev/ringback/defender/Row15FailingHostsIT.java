package dev.ringback.defender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.AccountApp;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.crowd.Crowd;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.EventRepresentation;

/**
 * Security, row 15: after ten wrong passwords over any mix of surfaces the right one is refused
 * too, to that host only, until the block expires or is lifted. A secret that cannot be guessed is
 * not counted, and opens its surface to a blocked host.
 */
@RingbackTest
class Row15FailingHostsIT {

  private static final String THIS_HOST = "127.0.0.1";

  @Test
  void afterElevenWrongPasswordsTheRightOneIsRefusedOnEverySurfaceThatTakesOne(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-eleven");
    GuardedRealm another = GuardedRealm.create(ringback, "row15-another-realm");
    assertThat(Surface.PASSWORDS).allMatch(surface -> realm.right(surface) == surface.success());

    realm.fail(11);

    assertThat(Surface.PASSWORDS).allMatch(surface -> realm.right(surface) == 403);
    assertThat(Surface.PASSWORDS).allMatch(surface -> another.right(surface) == surface.success());
  }

  @Test
  void aBlockedHostIsServedWithEverySecretThatCannotBeGuessed(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-secrets").with("failures", 2);
    realm.fail(2);

    assertThat(realm.admits()).isFalse();
    assertThat(Surface.SECRETS).allMatch(surface -> realm.right(surface) == surface.success());
  }

  @Test
  void wrongSecretsThatCannotBeGuessedBlockNoHost(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-unguessable").with("failures", 2);

    realm.fail(15, Surface.SECRETS);

    assertThat(realm.admits()).isTrue();
    assertThat(realm.admin().find(THIS_HOST)).isEmpty();
  }

  @Test
  void nineFailuresAreForgivenAndTheTenthBlocksForFifteenMinutes(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-ten");
    realm.fail(9);
    assertThat(realm.admits()).isTrue();

    realm.fail(1);

    JsonNode host = realm.admin().find(THIS_HOST).orElseThrow();
    assertThat(realm.admits()).isFalse();
    assertThat(host.path("list").asText()).isEqualTo("black");
    assertThat(host.path("hits").asInt()).isEqualTo(10);
    assertThat(host.path("details").asText()).startsWith("Failed logins: 10.");
    assertThat(Instant.parse(host.path("until").asText()))
        .isBetween(Instant.now().plusSeconds(800), Instant.now().plusSeconds(901));
  }

  @Test
  void whoIsBlockedIsToldUntilWhen(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-told").with("failures", 1);
    realm.fail(1);

    HttpResponse<String> answer = AccountApp.of(realm.pool().realm()).login("anna", "anna");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("This address is blocked until 20");
  }

  @Test
  void aBlockEndsByItselfAndTheHostStartsAfresh(Ringback ringback) {
    GuardedRealm realm =
        GuardedRealm.create(ringback, "row15-expiry").with("failures", 3).with("blockSeconds", 2);
    realm.fail(3);
    assertThat(realm.admits()).isFalse();

    await().atMost(Duration.ofSeconds(10)).until(realm::admits);

    assertThat(realm.admin().listOf(THIS_HOST)).isEqualTo("unblocked");
    realm.fail(2);
    assertThat(realm.admits()).isTrue();
  }

  @Test
  void failuresAreForgottenAfterTheWindow(Ringback ringback) {
    GuardedRealm realm =
        GuardedRealm.create(ringback, "row15-window").with("failures", 2).with("windowSeconds", 1);
    realm.fail(1);

    await()
        .pollDelay(Duration.ofSeconds(2))
        .untilAsserted(
            () -> {
              realm.fail(1);
              assertThat(realm.admits()).isTrue();
            });
  }

  @Test
  void anAdministratorLiftsABlockAndTheHostStartsAfresh(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-lift");
    realm.fail(11);

    assertThat(realm.admin().delete(THIS_HOST).statusCode()).isEqualTo(204);

    JsonNode host = realm.admin().find(THIS_HOST).orElseThrow();
    assertThat(realm.admits()).isTrue();
    assertThat(host.path("list").asText()).isEqualTo("unblocked");
    assertThat(host.path("details").asText()).startsWith("Lifted by an administrator");
    realm.fail(9);
    assertThat(realm.admits()).isTrue();
    realm.fail(1);
    assertThat(realm.admits()).isFalse();
    assertThat(realm.admin().find(THIS_HOST).orElseThrow().path("hits").asInt()).isEqualTo(20);
  }

  @Test
  void aHostOnTheWhiteListIsNeverBlocked(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-white");
    realm.fail(11);

    realm.admin().put(THIS_HOST, DefenderAdmin.WHITE);
    realm.fail(20);

    assertThat(realm.admits()).isTrue();
    assertThat(realm.admin().listOf(THIS_HOST)).isEqualTo("white");
    realm.admin().delete(THIS_HOST);
    realm.fail(9);
    assertThat(realm.admits()).as("failures on the white list do not count later").isTrue();
  }

  @Test
  void aHostOnTheBlackListIsBlockedEvenIfTheGuardIsOff(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-black").with("failures", 0);

    realm.admin().put(THIS_HOST, DefenderAdmin.BLACK);

    assertThat(Surface.PASSWORDS).allMatch(surface -> realm.right(surface) == 403);
    assertThat(Surface.SECRETS).allMatch(surface -> realm.right(surface) == 403);
    assertThat(realm.admin().find(THIS_HOST).orElseThrow().path("until").isNull()).isTrue();
    realm.admin().delete(THIS_HOST);
    assertThat(realm.admits()).isTrue();
  }

  @Test
  void aGuardThatIsSwitchedOffBlocksNobodyAnyMore(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-off");
    realm.fail(11);

    realm.with("failures", 0);

    realm.fail(20);
    assertThat(realm.admits()).isTrue();
  }

  @Test
  void ofManyFailuresAtOnceOneBlockComesAndOneEvent(Ringback ringback) {
    GuardedRealm realm = GuardedRealm.create(ringback, "row15-at-once");

    Crowd.atOnce(40, () -> realm.wrong(Surface.ACCOUNT_LOGIN));

    assertThat(realm.admits()).isFalse();
    List<EventRepresentation> blocks =
        realm.pool().realm().events().ofType("LOGIN_ERROR").stream()
            .filter(event -> "host_blocked".equals(event.getError()))
            .toList();
    assertThat(blocks).hasSize(1);
    assertThat(blocks.get(0).getIpAddress()).isEqualTo(THIS_HOST);
    assertThat(blocks.get(0).getDetails())
        .containsEntry("host", THIS_HOST)
        .containsEntry("reason", "failed_login")
        .containsKey("until");
  }
}
