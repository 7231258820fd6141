package dev.ringback.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.testkit.Alone;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk.NewToken;
import org.junit.jupiter.api.Test;

/** Tokens leave with whom they belong to, and do not wait for anybody of the same id. */
@RingbackTest
@Alone("removes a realm, and so roles that the administrator of all tests has")
class CleanUpIT {

  private static final String REALM_ID = "5d1c8dd1-9a0b-4d0c-8f4e-0e6a5f1b7c11";
  private static final String USER_ID = "6e2d9ee2-0b1c-4e1d-9a5f-1f7b6a2c8d22";

  @Test
  void aRemovedRealmTakesThemAlong(Ringback ringback) {
    TestRealm realm = ringback.realm("token-clean-up", CleanUpIT::withFixedIds);
    NewToken token = TokenDesk.of(ringback, realm).issue(USER_ID, 3600, "records:read");
    realm.admin().remove();

    TestRealm next = ringback.realm("token-clean-up", CleanUpIT::withFixedIds);

    assertThat(isActive(next, token)).isFalse();
    assertThat(TokenDesk.of(ringback, next).list(USER_ID).body()).isEqualTo("[]");
    next.admin().remove();
  }

  @Test
  void aRemovedUserTakesThemAlong(Ringback ringback) {
    TestRealm realm = ringback.realm("token-clean-up-of-users");
    TokenDesk.keepAllEvents(realm);
    TestUser owner = realm.user("leaving");
    NewToken token = TokenDesk.of(ringback, realm).issue(owner, "records:read");

    owner.delete();

    assertThat(isActive(realm, token)).isFalse();
    assertThat(realm.events().errors()).containsExactly("api_token_unknown");
  }

  private static boolean isActive(TestRealm realm, NewToken token) {
    JsonNode status = Program.ofClientOnly(realm, "service").introspect(token.value());
    return status.path("active").asBoolean();
  }

  private static void withFixedIds(ObjectNode realm) {
    realm.put("id", REALM_ID);
    ((ObjectNode) realm.withArray("users").get(0)).put("id", USER_ID);
  }
}
