package dev.ringback.token;

import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.List;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;

/** The role {@code authcalls} of {@code ringback-records}, in the hands of an administrator. */
public record AuthcallsRole(TestRealm realm) {

  private static final String ROLE = "authcalls";

  /** Lets the user verify phones. */
  public void grant(TestUser user) {
    user.admin().roles().clientLevel(client()).add(List.of(role()));
  }

  /** Lets a group of this name verify phones, and puts the user into it. */
  public void grantByGroup(TestUser user, String name) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(name);
    realm.admin().groups().add(group).close();
    String id = realm.admin().getGroupByPath("/" + name).getId();
    realm.admin().groups().group(id).roles().clientLevel(client()).add(List.of(role()));
    user.admin().joinGroup(id);
  }

  /** Takes it away. */
  public void take(TestUser user) {
    user.admin().roles().clientLevel(client()).remove(List.of(role()));
  }

  private String client() {
    return realm.admin().clients().findByClientId("ringback-records").get(0).getId();
  }

  private RoleRepresentation role() {
    return realm.admin().clients().get(client()).roles().get(ROLE).toRepresentation();
  }
}
