package dev.ringback.number;

import static dev.ringback.number.ImportedUsers.user;
import static dev.ringback.number.NumberAdmin.report;
import static dev.ringback.number.NumberAdmin.users;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.login.PhoneLogin;
import dev.ringback.pool.PoolRealm;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.RingbackTest;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A country changes its numbering plan. */
@RingbackTest
class RenumberedUsersIT {

  private static final String BENIN = "{\"from\":\"+229\",\"to\":\"+22901\",\"digits\":8}";

  @Test
  void numbersMoveByTheRuleWithWhatProvesThem(Ringback ringback) {
    PoolRealm pool =
        PoolRealm.create(
            ringback,
            "numbers-of-benin",
            PoolRealm.MANY,
            user("moved", true, "+22997123456")
                .andThen(user("unverified", false, "+22997123457"))
                .andThen(user("new-already", true, "+2290197123458"))
                .andThen(user("old-of-new", true, "+22997123458"))
                .andThen(user("russian", true, "+79243555160")));
    TestRealm realm = pool.realm();
    NumberAdmin admin = NumberAdmin.of(ringback, realm);

    JsonNode rehearsal = report(admin.renumber("dryRun=true", BENIN));
    JsonNode done = report(admin.renumber("dryRun=false", BENIN));
    JsonNode again = report(admin.renumber("dryRun=false", BENIN));

    TestUser moved = realm.existingUser("moved");
    assertThat(rehearsal.path("users")).isEqualTo(done.path("users"));
    assertThat(users(done, "changed"))
        .containsExactlyInAnyOrder(moved.id(), realm.existingUser("unverified").id());
    assertThat(users(done, "collision")).containsExactly(realm.existingUser("old-of-new").id());
    assertThat(users(again, "changed")).isEmpty();
    assertThat(moved.attribute("phoneNumber")).contains("+2290197123456");
    assertThat(moved.attribute("phoneNumberVerified")).contains("true");
    assertThat(realm.existingUser("unverified").attribute("phoneNumber"))
        .contains("+2290197123457");
    assertThat(realm.existingUser("russian").attribute("phoneNumber")).contains("+79243555160");
    PhoneLogin login = pool.begin("+229 01 97 12 34 56");
    pool.pbx().call("+2290197123456", login.dialledNumber());
    assertThat(login.finish().isLoggedIn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"from\":\"229\",\"to\":\"+22901\",\"digits\":8}",
        "{\"from\":\"+229\",\"to\":\"+229\",\"digits\":8}",
        "{\"from\":\"+229\",\"to\":\"+22901\"}",
        "{\"from\":\"+229\",\"to\":\"+22901\",\"digits\":14}",
        "{\"from\":\"+%\",\"to\":\"+22901\",\"digits\":8}"
      })
  void whatIsNoRuleIsRefused(String rule, Ringback ringback) {
    TestRealm realm = ringback.realm("numbers-no-rule-" + Integer.toHexString(rule.hashCode()));

    assertThat(NumberAdmin.of(ringback, realm).renumber("dryRun=false", rule).statusCode())
        .isEqualTo(400);
  }
}
