package dev.ringback.recording;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.account.LenientRealm;
import dev.ringback.ovh.OvhUser;
import dev.ringback.simulator.ovh.PabxRecord;
import dev.ringback.simulator.ovh.Service;
import dev.ringback.testkit.Ringback;
import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import dev.ringback.token.TokenDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/**
 * A realm with an owner whose calls OVH records: two calls with a recording, and one without.
 *
 * @param player with the owner's token
 * @param first the id of the newest recorded call
 * @param second the id of the other one
 * @param unrecorded the id of the call that was not recorded
 */
public record RecordedCalls(
    TestRealm realm,
    TokenDesk desk,
    Player player,
    String first,
    String second,
    String unrecorded) {

  public static final String OWNER = "owner";

  private static final Instant START = Instant.parse("2026-11-20T16:00:00Z");

  public static RecordedCalls create(Ringback ringback, String name) {
    TestRealm realm = LenientRealm.create(ringback, name);
    OvhUser owner = OvhUser.create(realm, OWNER);
    Service line = realm.ovh().customer(OWNER).billingAccount("bill").line("0033972101010");
    line.keep(call(1));
    line.keep(call(2));
    line.keep(call(3).unrecorded());
    owner.link();
    JsonNode synced = owner.awaitSync();
    assertThat(synced.path("records").path("mirrored").asInt()).as(synced.toString()).isEqualTo(3);
    TokenDesk desk = TokenDesk.of(ringback, realm);
    String token = desk.issue(realm.existingUser(OWNER), "records:read", "records:listen").value();
    Player player = Player.of(realm, token);
    return new RecordedCalls(
        realm,
        desk,
        player,
        player.recorded().get(0).path("id").asText(),
        player.recorded().get(1).path("id").asText(),
        player.unrecorded().get(0).path("id").asText());
  }

  /** A player of this user, who is made if need be, with a token for this. */
  Player playerOf(String user, String... scopes) {
    TestUser owner =
        realm.admin().users().searchByUsername(user, true).isEmpty()
            ? realm.user(user)
            : realm.existingUser(user);
    return Player.of(realm, desk.issue(owner, scopes).value());
  }

  /** A player of a new user who may hear every line. */
  Player listener(String user) {
    Player player = playerOf(user, "records:read", "records:listen");
    grantAllLines(user);
    grant(user, "read", "listen");
    return player;
  }

  /** Lets the user into a group that every line is granted to. */
  void grantAllLines(String user) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName("lines-of-" + user);
    group.setAttributes(Map.of("callRecordLines", List.of("*")));
    String id = CreatedResponseUtil.getCreatedId(realm.admin().groups().add(group));
    realm.existingUser(user).admin().joinGroup(id);
  }

  void grant(String user, String... roles) {
    realm.existingUser(user).admin().roles().clientLevel(client()).add(roles(roles));
  }

  void revoke(String user, String... roles) {
    realm.existingUser(user).admin().roles().clientLevel(client()).remove(roles(roles));
  }

  private String client() {
    return realm.admin().clients().findByClientId("ringback-records").get(0).getId();
  }

  private List<RoleRepresentation> roles(String... names) {
    return Arrays.stream(names)
        .map(name -> realm.admin().clients().get(client()).roles().get(name).toRepresentation())
        .toList();
  }

  private static PabxRecord call(long number) {
    return PabxRecord.of(
        number,
        START.plus(Duration.ofMinutes(number)),
        Duration.ofSeconds(20),
        "0033972101010",
        "0033639980123");
  }
}
