package dev.ringback.records;

import dev.ringback.testkit.realm.TestRealm;
import dev.ringback.testkit.realm.TestUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** A user whom an administrator lets read call records, or not any more. */
public final class Reader {

  private static final String CLIENT = "ringback-records";
  private static final String LINES = "callRecordLines";

  private final TestRealm realm;
  private final TestUser user;

  private Reader(TestRealm realm, TestUser user) {
    this.realm = realm;
    this.user = user;
  }

  public static Reader create(TestRealm realm, String name) {
    return new Reader(realm, realm.user(name));
  }

  public TestUser user() {
    return user;
  }

  /** In the place of what was granted before. */
  public Reader withLines(String... lines) {
    UserRepresentation representation = user.admin().toRepresentation();
    Map<String, List<String>> attributes = new HashMap<>();
    if (representation.getAttributes() != null) {
      attributes.putAll(representation.getAttributes());
    }
    attributes.put(LINES, List.of(lines));
    representation.setAttributes(attributes);
    user.admin().update(representation);
    return this;
  }

  public Reader withRoles(String... names) {
    user.admin().roles().clientLevel(client(realm)).add(roles(names));
    return this;
  }

  public Reader withoutRoles(String... names) {
    user.admin().roles().clientLevel(client(realm)).remove(roles(names));
    return this;
  }

  /** Puts the user into the last of these groups, each of which is in the one before. */
  Reader inGroup(GroupRepresentation... groups) {
    String parent = "";
    for (GroupRepresentation group : groups) {
      parent =
          CreatedResponseUtil.getCreatedId(
              parent.isEmpty()
                  ? realm.admin().groups().add(group)
                  : realm.admin().groups().group(parent).subGroup(group));
    }
    user.admin().joinGroup(parent);
    return this;
  }

  /** A group with lines. */
  static GroupRepresentation group(String name, String... lines) {
    GroupRepresentation group = new GroupRepresentation();
    group.setName(name);
    group.setAttributes(Map.of(LINES, List.of(lines)));
    return group;
  }

  private static String client(TestRealm realm) {
    return realm.admin().clients().findByClientId(CLIENT).get(0).getId();
  }

  private List<RoleRepresentation> roles(String... names) {
    List<RoleRepresentation> roles = new ArrayList<>();
    for (String name : names) {
      roles.add(realm.admin().clients().get(client(realm)).roles().get(name).toRepresentation());
    }
    return roles;
  }
}
