package dev.ringback.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an account keeps leaves with the realm, and does not wait for another of the same ids. */
@RingbackTest
@Alone("removes a realm, and so roles that the administrator of all tests has")
class RemovedRealmIT {

  private static final String PATH = "/account/blocklist";

  @Test
  void allBlocklistsGoWithTheirRealm(Ringback ringback) {
    String realmId = UUID.randomUUID().toString();
    String userId = UUID.randomUUID().toString();
    TestRealm realm = reborn(ringback, realmId, userId);
    AccountApp first = AccountApp.of(realm);
    first.post(PATH, first.accessToken("anna", "anna"), "{\"number\":\"0033123456789\"}");

    realm.admin().remove();
    AccountApp second = AccountApp.of(reborn(ringback, realmId, userId));

    assertThat(AccountApp.json(second.get(PATH, second.accessToken("anna", "anna")))).isEmpty();
  }

  private static TestRealm reborn(Ringback ringback, String realmId, String userId) {
    return LenientRealm.create(
        ringback,
        "blocklist-reborn",
        json -> {
          json.put("id", realmId);
          ((ObjectNode) json.withArray("users").get(0)).put("id", userId);
        });
  }
}
